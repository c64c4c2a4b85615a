import { type Account, nextTime, openAccount } from './account.ts';

/** One interval of taking part; `until` is absent while it runs. */
export interface OptIn {
  from: string;
  until?: string;
  /** Version of the notice the person was shown. */
  notice: string;
}

/** @returns undefined when the person takes part already: asking twice changes nothing */
export function optIn(account: Account | undefined, holderId: string, now: string): Account | undefined {
  if (account?.optedInSince !== undefined) return undefined;
  const before = account ?? openAccount(holderId, 'resident');
  const at = nextTime(before, now);
  return { ...before, version: before.version + 1, at, optedInSince: at };
}

/** Balances stay the holder's, to be spent until they expire: leaving costs nothing (L-08). */
export function optOut(account: Account | undefined, now: string): Account | undefined {
  if (account?.optedInSince === undefined) return undefined;
  const { optedInSince, ...rest } = account;
  return { ...rest, version: account.version + 1, at: nextTime(account, now) };
}
