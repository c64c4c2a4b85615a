import { DomainError } from '../../../shared/errors.ts';
import { countUpTo } from '../../../shared/kernel/count-up-to.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { keys } from '../../../shared/table/keys.ts';
import { offsetReader } from '../../../shared/zone.ts';
import { districtZone } from '../../zone.ts';
import { dayOf } from './domain/day.ts';

/** More than anybody sees in a day, and few enough that a stolen card floods nobody. */
export const MOST_A_DAY = 60;
const KEPT_MS = 2 * 86_400_000;

/** Counts one, in the transaction of the order; a full day refuses. The count is gone after two days. */
export async function countOfDay(code: string, at: string): Promise<Step> {
  const atMs = Date.parse(at);
  const { day, secondsLeft } = dayOf(atMs, offsetReader(await districtZone())(atMs));
  return {
    write: { Update: countUpTo(keys.raisedOn(code, day), 'courier_day', MOST_A_DAY, atMs + KEPT_MS) },
    onFail: () => new DomainError('daily_limit', { most: MOST_A_DAY, seconds: secondsLeft }),
  };
}
