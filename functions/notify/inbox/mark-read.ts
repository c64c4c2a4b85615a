import { countUnread, markThese, markUpTo, type Unread } from './inbox-repository.ts';
import type { ReadBody } from './inbox-view.ts';

export interface Marked {
  unread: Unread;
  /** Some of what was asked for is still unread: ask again. */
  left: boolean;
}

/** @throws DomainError `not_found` for a notice that is not in this inbox */
export async function markRead(ownerId: string, asked: ReadBody): Promise<Marked> {
  let left = false;
  if ('ids' in asked) await markThese(ownerId, asked.ids);
  else left = await markUpTo(ownerId, asked.upTo);
  return { unread: await countUnread(ownerId), left };
}
