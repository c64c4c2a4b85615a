import type { Sent } from '../port.ts';

const MINUTE = 60_000;
/** After the first try, the second … A provider that is away for a day is somebody's matter, and an alarm sounds. */
const PAUSES_MS = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE);
/** A lost answer is asked after once: more would be more messages about the same thing. */
const LOST_ANSWERS = 2;

export type Outcome = Sent | 'refused';
export type Next = { state: 'sent' | 'unknown' | 'dead' } | { again: number };

/** @param attempts with this one */
export function afterAttempt(outcome: Outcome, attempts: number): Next {
  if (outcome === 'sent') return { state: 'sent' };
  if (outcome === 'unknown' && attempts >= LOST_ANSWERS) return { state: 'unknown' };
  const pause = PAUSES_MS[attempts - 1];
  return pause === undefined ? { state: 'dead' } : { again: pause };
}
