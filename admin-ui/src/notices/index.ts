import { lazy } from 'react';

export const NoticesPage = lazy(() => import('./notices-page.tsx'));
