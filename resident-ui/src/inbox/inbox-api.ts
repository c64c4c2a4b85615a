import type { ListPage } from '../api-types.ts';
import type { CallOptions } from '../http.ts';
import { residentCall } from '../me/session.ts';
import { staffCall } from '../staff-session/session.ts';

export interface Notice {
  id: string;
  at: string;
  read: boolean;
  title: string;
  about?: string;
  /** Of staff: `praised` leads to their praises. */
  alert?: string;
  /** Of residents, the same. */
  action?: string;
  /** Of staff. */
  orderId?: string;
  /** Of residents. */
  reportId?: string;
}
export interface Unread {
  count: number;
  more: boolean;
}
export interface Inbox {
  list: (cursor?: string) => Promise<ListPage<Notice>>;
  unread: () => Promise<Unread>;
  /** @returns whether some are left, to be asked for again */
  read: (asked: { ids: string[] } | { upTo: string }) => Promise<{ unread: Unread; left: boolean }>;
}

type Caller = <T>(path: string, options?: CallOptions) => Promise<T>;

const inboxAt = (call: Caller, path: string): Inbox => ({
  list: (cursor) => call(`${path}?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`),
  unread: () => call(`${path}/unread`),
  read: (body) => call(`${path}/read`, { method: 'POST', body }),
});

export const staffInbox = inboxAt(staffCall, '/api/staff/inbox');
export const myInbox = inboxAt(residentCall, '/api/residents/me/inbox');
