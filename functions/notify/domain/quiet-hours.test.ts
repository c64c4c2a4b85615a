import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetReader } from '../../shared/zone.ts';
import { endOfQuiet, isQuiet } from './quiet-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** None, at night forward and back, and half an hour of summer time. */
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const;
const OFFSETS = Object.fromEntries(ZONES.map((zone) => [zone, offsetReader(zone)]));

const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const quiet = fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to);
const CHANGES = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-11-01T06:00:00Z',
];
/** Any minute of some years, and many around the hours in which clocks are changed. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0) / MINUTE, max: Date.UTC(2028, 0) / MINUTE }).map((at) => at * MINUTE),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -36 * 60, max: 12 * 60 }))
    .map(([at, minutes]) => Date.parse(at) + minutes * MINUTE),
);

/** Walks minute by minute, and reads the walls as a person does. */
function slowly(at: number, hours: { from: string; to: string }, zone: string): number {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const within = (moment_: number): boolean => {
    const now = wall.format(moment_);
    const { from, to } = hours;
    return from < to ? now >= from && now < to : now >= from || now < to;
  };
  let end = at;
  while (within(end)) end += MINUTE;
  return end;
}

describe('the end of quiet hours', () => {
  it('is the first minute that is not quiet, over midnight and whatever is done to the clocks', () => {
    fc.assert(
      fc.property(moment, quiet, fc.constantFrom(...ZONES), (at, hours, zone) => {
        const offset = OFFSETS[zone] ?? (() => 0);
        expect(endOfQuiet(at, hours, offset)).toBe(slowly(at, hours, zone));
      }),
      { numRuns: 400 },
    );
  });

  it('is the moment itself where nothing is quiet', () => {
    const at = Date.parse('2026-03-03T15:30:20.500Z');
    const shanghai = OFFSETS['Asia/Shanghai'] ?? (() => 0);
    expect(endOfQuiet(at, null, shanghai)).toBe(at);
    expect(endOfQuiet(at + 12 * HOUR, { from: '22:00', to: '07:00' }, shanghai)).toBe(at + 12 * HOUR);
    expect(isQuiet(at, { from: '22:00', to: '07:00' }, shanghai)).toBe(true);
    expect(endOfQuiet(at, { from: '22:00', to: '07:00' }, shanghai)).toBe(Date.parse('2026-03-03T23:00Z'));
  });
});
