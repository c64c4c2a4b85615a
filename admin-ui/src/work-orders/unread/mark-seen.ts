import { useEffect } from 'react';
import { http } from '../../api/http.ts';
import type { Order } from '../../api/records.ts';

type Seen = Pick<Order, 'id' | 'version'>;

/** What this page has marked already: one write an opening, and none where nothing changed since. */
const marked = new Map<string, number>();

const tell = (body: { orders: Seen[] } | { all: true }): Promise<void> =>
  http.json('/api/work-orders/read', { method: 'POST', body });

/** A mark that does not get through is no matter: the order stays marked as new. */
export function markSeen(orders: readonly Seen[]): void {
  const news = orders.filter(({ id, version }) => (marked.get(id) ?? 0) < version);
  if (news.length === 0) return;
  for (const { id, version } of news) marked.set(id, version);
  tell({ orders: news.map(({ id, version }) => ({ id, version })) }).catch(() => {
    for (const { id } of news) marked.delete(id);
  });
}

export const markAllSeen = (): Promise<void> => tell({ all: true });

/** Whoever opens an order has seen it as it is now. */
export function useMarkSeen({ id, version }: Seen): void {
  useEffect(() => markSeen([{ id, version }]), [id, version]);
}
