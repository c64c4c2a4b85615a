import type { Account } from './account.ts';
import { DAY_MS, endOfMonth } from './calendar.ts';
import { NOTICE_MS } from './lots.ts';
import { type Reversal, WAIT_MS } from './reversal.ts';

/** Half a month earlier than it must be (L-12): what comes to a lot in between is still looked at in time. */
const AHEAD_MS = NOTICE_MS + 15 * DAY_MS;
/** Every account is looked at this often. Any new lot is farther away than this and the notice together. */
const LOOK_MS = 14 * DAY_MS;

export interface LotWork {
  action: 'announce' | 'expire';
  month: string;
  at: number;
}

/** What the clock has to do with each lot next, the soonest first. */
function workOf({ lots }: Account): LotWork[] {
  const work = Object.entries(lots).map(([month, { noticedAt }]): LotWork => {
    if (noticedAt === undefined) return { action: 'announce', month, at: endOfMonth(month) - AHEAD_MS };
    return { action: 'expire', month, at: Math.max(endOfMonth(month), Date.parse(noticedAt) + NOTICE_MS) };
  });
  return work.sort((a, b) => a.at - b.at);
}

/** What is to be done by now, one thing at a time: each changes the account. */
export const lotWork = (account: Account, now: number): LotWork | undefined =>
  workOf(account).find(({ at }) => at <= now);

/** When somebody looks at the account again. */
export function nextLook(account: Account, now: number): string {
  const [first] = workOf(account);
  return new Date(Math.min(now + LOOK_MS, first?.at ?? Number.POSITIVE_INFINITY)).toISOString();
}

/** Only the clock can end these states, so it is told. */
export const isWaiting = ({ state }: Pick<Reversal, 'state'>): boolean =>
  state === 'noticed' || state === 'upheld';

/** When the waiting time of a reversal is over; the same for all of its life. */
export const effectAt = ({ noticedAt }: Pick<Reversal, 'noticedAt'>): string =>
  new Date(Date.parse(noticedAt ?? '') + WAIT_MS).toISOString();
