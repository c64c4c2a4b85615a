import { useGetList } from 'react-admin';
import type { Order } from '../api/records.ts';
import type { View } from '../providers/permissions.ts';

/** How far into a queue the dashboard looks: one page. */
export const looked = 50;

/** The most urgent open orders of a queue, fetched once however many parts of the page show them. */
export const useQueue = (view: View) =>
  useGetList<Order>('work-orders', {
    pagination: { page: 1, perPage: looked },
    filter: { view, state: 'open' },
  });

export const queueLink = (view: View) =>
  `/work-orders?filter=${encodeURIComponent(JSON.stringify({ view, state: 'open' }))}`;
