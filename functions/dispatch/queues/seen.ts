import { iso, now } from '../../shared/clock.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { sweptAfter } from '../../shared/retention/due.ts';
import { tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../shared/table/rows-by-key.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { isUnread } from './unread.ts';

const DAY = 24 * 3_600_000;
/** What changed longer ago is news to nobody, so that a mark need not be kept longer. */
const SEEN_MS = 30 * DAY;

/** Up to when somebody called everything read. */
const allOf = (staffId: string): Key => keys.seen(staffId, 'ALL');

function mark(key: Key, what: { version: number } | { upTo: string }): Step {
  const Item = { ...key, type: 'seen', ...what, ...sweptAfter(key, now() + SEEN_MS) };
  return { write: { Put: { TableName: tableName(), Item } } };
}

/** This person has looked at these orders, as they were at these versions. One transaction, whatever was marked before. */
export async function markSeen(
  staffId: string,
  orders: readonly { id: string; version: number }[],
): Promise<void> {
  const last = new Map(orders.map(({ id, version }) => [id, version]));
  await commit({ steps: [...last].map(([id, version]) => mark(keys.seen(staffId, id), { version })) });
}

/** Whatever has happened up to now is no news to this person, in all of their lists: one row. */
export const markAllSeen = (staffId: string): Promise<void> =>
  commit({ steps: [mark(allOf(staffId), { upTo: iso(now()) })] });

/** Which of a page's orders have changed since this person looked at them. One read, of the page's rows at most. */
export async function unreadAmong(orders: readonly WorkOrder[], staffId: string): Promise<Set<string>> {
  const since = iso(now() - SEEN_MS);
  const recent = orders.filter(({ createdAt, changedAt = createdAt }) => changedAt > since);
  if (recent.length === 0) return new Set();
  const all = allOf(staffId);
  const rows = await rowsByKey([all, ...recent.map(({ id }) => keys.seen(staffId, id))]);
  const at = (key: Key): Item | undefined => rows.get(placeOf(key));
  const upTo = at(all)?.upTo as string | undefined;
  const unread = recent.filter((order) =>
    isUnread(order, { upTo, version: at(keys.seen(staffId, order.id))?.version as number | undefined }),
  );
  return new Set(unread.map(({ id }) => id));
}
