import { lazy } from 'react';
import type { Plan } from './plan.ts';

export default {
  list: lazy(() => import('./plan-list.tsx')),
  edit: lazy(() => import('./plan-edit.tsx')),
  create: lazy(() => import('./plan-create.tsx')),
  recordRepresentation: (plan: Plan) => plan.title,
};
