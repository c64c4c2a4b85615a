import { lazy } from 'react';
import type { Region } from '../api/records.ts';

export default {
  list: lazy(() => import('./region-list.tsx')),
  create: lazy(() => import('./region-create.tsx')),
  edit: lazy(() => import('./region-edit.tsx')),
  recordRepresentation: (region: Region) => region.name.zh,
};
