import { lazy } from 'react';
import type { Order } from '../api/records.ts';

export default {
  list: lazy(() => import('./order-list.tsx')),
  show: lazy(() => import('./show/order-show.tsx')),
  recordRepresentation: (order: Order) => order.id,
};
