import { lazy } from 'react';
import type { Staff } from '../api/records.ts';

export default {
  list: lazy(() => import('./staff-list.tsx')),
  show: lazy(() => import('./staff-show.tsx')),
  create: lazy(() => import('./staff-create.tsx')),
  edit: lazy(() => import('./staff-edit.tsx')),
  recordRepresentation: (staff: Staff) => staff.name,
};
