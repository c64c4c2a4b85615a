import { lazy } from 'react';

export const OrderMapPage = lazy(() => import('./order-map-page.tsx'));
