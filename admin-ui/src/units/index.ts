import { lazy } from 'react';
import type { Unit } from '../api/records.ts';

export default {
  list: lazy(() => import('./unit-list.tsx')),
  edit: lazy(() => import('./unit-edit.tsx')),
  create: lazy(() => import('./unit-create.tsx')),
  recordRepresentation: (unit: Unit) => unit.name.zh,
};
