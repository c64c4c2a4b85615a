import { now } from '../../../functions/shared/clock.ts';
import { bornAt, type DeadEvent, receives } from './dead-events.ts';

const UNITS: readonly [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** In the largest unit that fills up: `3 h`. */
export function age(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => milliseconds >= length) ?? ['s', 1_000];
  return `${Math.max(0, Math.floor(milliseconds / size))} ${unit}`;
}

const columns = (...cells: string[]): string =>
  cells
    .map((cell, i) => cell.padEnd([10, 28, 17, 7, 9, 7][i] ?? 0))
    .join(' ')
    .trimEnd();

export const headline = columns('queue', 'event', 'type', 'age', 'receives', 'copies', 'state');

/** One event as a line; a message that names none goes by its own id. The type stands in the outbox row. */
export function lineOf(event: DeadEvent): string {
  const { queue, eventId, waiting, messages } = event;
  const state = eventId === undefined ? 'unreadable' : waiting ? 'not applied' : 'applied';
  return columns(
    queue,
    eventId ?? `message ${messages[0].MessageId}`,
    waiting?.type ?? '-',
    age(now() - bornAt(event)),
    String(receives(event)),
    String(messages.length),
    state,
  );
}
