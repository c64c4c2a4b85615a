import { lazy } from 'react';

export const DeadlinesPage = lazy(() => import('./deadlines-page.tsx'));
