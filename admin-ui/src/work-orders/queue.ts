import { useGetList, useLocale } from 'react-admin';
import type { Order } from '../api/records.ts';
import type { View } from '../providers/permissions.ts';

/** How far a count looks into a queue: one page. */
export const looked = 50;
/** Counts of half a minute ago are good enough; what somebody does themselves is counted at once. */
const FRESH_MS = 30_000;

/** The first open orders of a queue, fetched once however many parts of the pages count or show them. */
export function useQueue(view: View) {
  // The server names categories in the language of the page: another language is another answer.
  const language = useLocale();
  return useGetList<Order>(
    'work-orders',
    {
      pagination: { page: 1, perPage: looked },
      filter: { view, state: 'open' },
      meta: { language },
    },
    { staleTime: FRESH_MS },
  );
}

/** "7", or "50+": a total would cost a full count. Undefined until it is known. */
export function useQueueCount(view: View): string | undefined {
  const { data, pageInfo } = useQueue(view);
  return data && `${data.length}${pageInfo?.hasNextPage ? '+' : ''}`;
}

export const queueLink = (view: View) =>
  `/work-orders?filter=${encodeURIComponent(JSON.stringify({ view, state: 'open' }))}`;
