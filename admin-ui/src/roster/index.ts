import { lazy } from 'react';

export const RosterPage = lazy(() => import('./roster-page.tsx'));
