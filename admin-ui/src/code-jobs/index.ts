import { lazy } from 'react';

export default {
  list: lazy(() => import('./job-list.tsx')),
  show: lazy(() => import('./job-show.tsx')),
};
