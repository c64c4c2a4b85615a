import { lazy } from 'react';
import type { Route } from '../api/records.ts';

export default {
  list: lazy(() => import('./route-list.tsx')),
  edit: lazy(() => import('./route-edit.tsx')),
  create: lazy(() => import('./route-create.tsx')),
  recordRepresentation: (route: Route) => route.id,
};
