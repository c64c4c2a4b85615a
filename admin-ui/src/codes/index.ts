import { lazy } from 'react';
import type { Code } from '../api/records.ts';

export default {
  list: lazy(() => import('./code-list.tsx')),
  show: lazy(() => import('./code-show.tsx')),
  recordRepresentation: (code: Code) => code.code,
};
