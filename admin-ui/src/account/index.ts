import { lazy } from 'react';

export const AccountPage = lazy(() => import('./account-page.tsx'));
