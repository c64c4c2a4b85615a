import { lazy } from 'react';

export const StaffFilePage = lazy(() => import('./staff-file-page.tsx'));
