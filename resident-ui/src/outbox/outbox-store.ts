import { all, change, get, remove } from '../offline/database.ts';
import { isOver, markOf, type OutboxEntry } from './entry.ts';

export const putEntry = (entry: OutboxEntry): Promise<unknown> =>
  change('outbox', entry.draft.id, () => entry);

export const getEntry = (id: string): Promise<OutboxEntry | undefined> => get('outbox', id);

/** Changes an entry that is still there: one its writer took back stays taken back. */
export const saveEntry = (entry: OutboxEntry): Promise<unknown> =>
  change<OutboxEntry>('outbox', entry.draft.id, (before) => before && entry);

export const dropEntry = (id: string): Promise<unknown> => remove('outbox', id);

/** Oldest first. */
export async function entries(): Promise<OutboxEntry[]> {
  const rows = await all<OutboxEntry>('outbox');
  return rows.sort((a, b) => a.at - b.at);
}

/** Drops what is over. @returns what is left, and what pages may say about it */
export async function tidy(now: number) {
  const left: OutboxEntry[] = [];
  for (const entry of await entries()) {
    if (isOver(entry, now)) await dropEntry(entry.draft.id);
    else left.push(entry);
  }
  return { left, mark: markOf(left) };
}

/** Its writer knows that it was sent: it goes at the next tidying. */
export const markSeen = (id: string): Promise<unknown> =>
  change<OutboxEntry>('outbox', id, (entry) => entry && { ...entry, seen: true });
