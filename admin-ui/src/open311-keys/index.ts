import { lazy } from 'react';

export const ProgramsPage = lazy(() => import('./programs-page.tsx'));
