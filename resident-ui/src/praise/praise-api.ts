import type { ListPage } from '../api-types.ts';
import { type CallOptions, call } from '../http.ts';
import { residentCall } from '../me/session.ts';
import { staffCall } from '../staff-session/session.ts';

const seg = encodeURIComponent;
const from = (cursor: string | undefined): string => (cursor ? `&cursor=${seg(cursor)}` : '');

/** In the order they are offered; the words are in messages/. */
export const WORKER_REASONS = [
  'came_quickly',
  'explained_well',
  'solved_thoroughly',
  'kind',
  'patient',
  'did_more',
  'kept_informed',
] as const;
export const NEIGHBOUR_REASONS = [
  'helped_carry',
  'looked_after_elder',
  'looked_after_child',
  'lent_things',
  'took_parcel',
  'fixed_something',
  'kind',
] as const;
export type Reason = (typeof WORKER_REASONS)[number] | (typeof NEIGHBOUR_REASONS)[number];

/** A praise as everybody sees it. */
export interface Shown {
  on: string;
  to: { kind: 'worker'; role: string; unit?: string; name?: string } | { kind: 'neighbour' };
  reasons: string[];
  words?: string;
}
export interface OwnPraise {
  id: string;
  status: 'pending' | 'shown';
  until: string;
  version: number;
  shown: Shown;
}
export type Step = 'agree' | 'decline' | 'withdraw';

/** Somebody's own praises, to read and to answer. */
export interface Praises {
  list: (cursor?: string) => Promise<ListPage<OwnPraise>>;
  answer: (praise: OwnPraise, step: Step, key: string) => Promise<unknown>;
}

type Caller = <T>(path: string, options?: CallOptions) => Promise<T>;
const praisesAt = (ask: Caller, path: string): Praises => ({
  list: (cursor) => ask(`${path}?limit=10${from(cursor)}`),
  answer: ({ id, version }, step, key) =>
    ask(`${path}/${seg(id)}/${step}`, { method: 'POST', body: { version }, key }),
});
export const staffPraises = praisesAt(staffCall, '/api/staff/me/praises');
export const myPraises = praisesAt(residentCall, '/api/residents/me/praises');

export const praiseWorker = (token: string, body: { reasons: Reason[]; words?: string }) =>
  call<unknown>(`/api/track/${seg(token)}/praise`, { method: 'POST', body });
export const thankHousehold = (code: string, reasons: Reason[], key: string) =>
  call<unknown>(`/api/codes/${seg(code)}/praise`, { method: 'POST', body: { reasons }, key });
export const shownPraises = (code: string, cursor?: string) =>
  call<ListPage<Shown>>(`/api/codes/${seg(code)}/praises?limit=10${from(cursor)}`);
