import type { Brush } from '../pictures/brush.ts';
import type { Words } from './words.ts';

/** What happens to a report after it was filed. */
export type Deed =
  | { does: 'accept' | 'start'; note?: string }
  | { does: 'finish'; note: string; pictured: boolean }
  | { does: 'return' | 'transfer'; reason: string }
  | { does: 'solve' }
  | { does: 'reopen'; reason: string }
  | { does: 'rate'; stars: 2 | 3 | 4 | 5; comment?: string };
type Verb = Deed['does'];

export interface Story {
  verbs: readonly Verb[];
  /** `open`: the clock still runs; otherwise how long ago the last deed was, in hours. */
  ended: 'open' | readonly [from: number, to: number];
}

const DONE = ['accept', 'start', 'finish'] as const;
const LONG_AGO = [2, 400] as const;

/** How many reports go which way: every state of a report and of a work order occurs. */
export const STORIES: readonly (Story & { count: number })[] = [
  { count: 16, verbs: [], ended: 'open' },
  { count: 10, verbs: ['accept'], ended: 'open' },
  { count: 14, verbs: ['accept', 'start'], ended: 'open' },
  { count: 6, verbs: ['accept', 'return'], ended: 'open' },
  { count: 3, verbs: ['accept', 'transfer'], ended: 'open' },
  { count: 3, verbs: ['accept', 'transfer', 'accept', 'start'], ended: 'open' },
  { count: 12, verbs: DONE, ended: [1, 48] },
  { count: 3, verbs: DONE, ended: [80, 200] },
  { count: 11, verbs: [...DONE, 'solve'], ended: LONG_AGO },
  { count: 29, verbs: [...DONE, 'solve', 'rate'], ended: LONG_AGO },
  { count: 5, verbs: ['accept', 'return', ...DONE, 'solve', 'rate'], ended: LONG_AGO },
  { count: 5, verbs: [...DONE, 'reopen'], ended: [1, 18] },
  { count: 3, verbs: [...DONE, 'reopen', ...DONE, 'solve', 'rate'], ended: LONG_AGO },
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HISTORY = 20 * DAY;
/** Shares of the deadline that open orders have used: most blue, some yellow, some red. */
const USED = [
  [0.05, 0.7],
  [0.05, 0.7],
  [0.1, 0.6],
  [0.82, 0.94],
  [1.1, 2],
] as const;

/** How long after the deed before it, for a case that may take `hours`. Milliseconds. */
function delay(brush: Brush, verb: Verb, hours: number): number {
  const share = (from: number, to: number) => brush.between(from, to) * hours * HOUR;
  switch (verb) {
    case 'accept':
    case 'start':
      return share(0.02, 0.12);
    case 'return':
    case 'transfer':
      return share(0.04, 0.15);
    case 'finish':
      return brush.chance(0.15) ? share(1, 1.5) : share(0.15, 0.6);
    case 'solve':
    case 'reopen':
      return brush.between(0.7, 30) * HOUR;
    case 'rate':
      return brush.between(0.02, 0.4) * HOUR;
  }
}

/** When the report was filed and when each of its deeds happened, all before `until`. */
export function timeline(
  brush: Brush,
  { verbs, ended }: Story,
  hours: number,
  until: number,
): [filed: number, ...number[]] {
  const delays = verbs.map((verb) => delay(brush, verb, hours));
  const total = delays.reduce((sum, each) => sum + each, 0);
  let filed: number;
  let scale = 1;
  if (ended === 'open') {
    const [least, most] = brush.pick<readonly [number, number]>(USED);
    const age = Math.min(brush.between(least, most) * hours * HOUR, HISTORY);
    filed = until - age;
    scale = total > 0 ? (age * brush.between(0.4, 0.9)) / total : 1;
  } else {
    const room = Math.max(ended[0] * HOUR, Math.min(ended[1] * HOUR, HISTORY - total - DAY));
    filed = atDaytime(until - total - brush.between(ended[0] * HOUR, room));
  }
  let moment = filed;
  return [filed, ...delays.map((each) => (moment += each * scale))].map(Math.round) as [number, ...number[]];
}

/** Few people report at four in the morning: back to the evening before. China's zone, UTC+8. */
function atDaytime(milliseconds: number): number {
  const hour = ((milliseconds + 8 * HOUR) % DAY) / HOUR;
  return hour < 7 ? milliseconds - (hour + 2.5) * HOUR : milliseconds;
}

/** The deed with its words. */
export function deedOf(brush: Brush, verb: Verb, words: Words, category: string): Deed {
  switch (verb) {
    case 'accept':
      return { does: verb, ...(brush.chance(0.3) ? { note: brush.pick(words.accepted) } : {}) };
    case 'start':
      return { does: verb, ...(brush.chance(0.4) ? { note: brush.pick(words.started) } : {}) };
    case 'finish':
      return {
        does: verb,
        note: brush.pick(words.categories[category]?.done ?? words.started),
        pictured: brush.chance(0.85),
      };
    case 'return':
      return { does: verb, reason: brush.pick(words.returned) };
    case 'transfer':
      return { does: verb, reason: brush.pick(words.transferred) };
    case 'solve':
      return { does: verb };
    case 'reopen':
      return { does: verb, reason: brush.pick(words.reopened) };
    case 'rate': {
      const stars = brush.pick([5, 5, 5, 5, 4, 4, 3, 2] as const);
      const comment = brush.pick(words.rated[stars]);
      return { does: verb, stars, ...(brush.chance(0.75) ? { comment } : {}) };
    }
  }
}
