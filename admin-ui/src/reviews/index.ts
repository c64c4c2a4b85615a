import { lazy } from 'react';

export default { list: lazy(() => import('./review-list.tsx')) };
