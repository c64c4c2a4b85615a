import { lazy } from 'react';

export const CalendarPage = lazy(() => import('./calendar-page.tsx'));
