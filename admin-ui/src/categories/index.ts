import { lazy } from 'react';
import type { Category } from '../api/records.ts';

export default {
  list: lazy(() => import('./category-list.tsx')),
  edit: lazy(() => import('./category-edit.tsx')),
  create: lazy(() => import('./category-create.tsx')),
  recordRepresentation: (category: Category) => category.name.zh,
};
