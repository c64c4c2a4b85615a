import { lazy } from 'react';
import type { Report } from '../api/records.ts';

export default {
  list: lazy(() => import('./report-list.tsx')),
  show: lazy(() => import('./report-show.tsx')),
  recordRepresentation: (report: Report) => report.id,
};
