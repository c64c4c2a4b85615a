import type { Change } from '../simulated/store.ts';
import type { Item } from '../simulated/values.ts';

const TIMES = ['dueAt', 'yellowAt', 'stageDueAt'] as const;
/** Every minute counts for these: what was waited is what they move by. */
const ELAPSED = ['lighting.lamp_out', 'sanitation.bin_overflow'];
/** What else gives a case another time. */
const OTHERWISE = new Set(['reopened', 'extended', 'appealed']);

/** The line of the case log that the same commit wrote. */
const lineOf = (pk: string, commit: readonly Change[]): Item | undefined =>
  commit.find((change) => change.pk === pk && change.after?.type === 'order-log')?.after;

/**
 * I-09: the clock of a case stands still while the reporter is asked, and at no other time.
 * @returns what is wrong
 */
export function clockFault({ pk, before, after }: Change, commit: readonly Change[]): string | undefined {
  const line = lineOf(pk, commit);
  if (!before || !after || !line || OTHERWISE.has(String(line.action))) return undefined;
  const went = before.status === 'waiting' && after.status !== 'waiting' && after.status !== 'closed';
  const since = (before.question as { at: string } | undefined)?.at;
  if (went && since === undefined) return `${pk} waited for nobody knows how long`;
  for (const time of TIMES) {
    const [was, is] = [before[time], after[time]];
    // A stage begins and ends with what people do.
    if (was === undefined || is === undefined || (time === 'stageDueAt' && !went)) continue;
    const paused =
      went && String(was) > String(since) ? Date.parse(String(line.at)) - Date.parse(String(since)) : 0;
    const moved = Date.parse(String(is)) - Date.parse(String(was));
    const exact = ELAPSED.includes(String(after.category)) || !went;
    if (exact ? moved !== Math.max(0, paused) : moved < 0)
      return `${pk}: ${line.action} moved ${time} by ${moved} ms after ${paused} ms of waiting`;
  }
  return undefined;
}
