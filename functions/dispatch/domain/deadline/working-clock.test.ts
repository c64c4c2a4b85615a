import { describe, expect, it } from 'vitest';
import { type Calendar, calendarSchema } from '../../../shared/district/calendar.ts';
import { everyMinute, workingClock } from './working-clock.ts';

const OFFICE = ['08:30-12:00', '14:30-18:00'];
const week = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: ['08:30-12:00'] };
const name = { zh: '假日', en: 'Holiday' };
const calendar = (more: Partial<Calendar> = {}): Calendar =>
  calendarSchema.parse({
    code: '150603',
    timeZone: 'Asia/Shanghai',
    week,
    off: [
      { date: '2026-12-31', name },
      { date: '2027-01-01', name },
    ],
    on: [{ date: '2027-01-03', as: 'thu' }],
    deadline: { clock: 'working', case: 60 },
    ...more,
  });
const clock = workingClock(calendar());
/** Moments as the clock on the wall shows them. */
const at = (wall: string): number => Date.parse(`${wall}:00+08:00`);
const HOUR = 3_600_000;

describe('a district’s working clock', () => {
  it.each([
    ['within the morning', '2026-12-28T09:00', 1, '2026-12-28T10:00'],
    ['over the midday break', '2026-12-28T11:00', 2, '2026-12-28T15:30'],
    ['to the end of the day, not to the next morning', '2026-12-28T14:30', 3.5, '2026-12-28T18:00'],
    ['from the night before', '2026-12-27T23:00', 1, '2026-12-28T09:30'],
    ['over a night', '2026-12-28T17:00', 2, '2026-12-29T09:30'],
    ['over new year, two holidays and a make-up Sunday', '2026-12-30T17:30', 8, '2027-01-04T09:00'],
    ['over a short Friday and a weekend', '2027-01-08T11:00', 2, '2027-01-11T09:30'],
  ])('%s', (_, from, hours, due) => {
    expect(new Date(clock.after(at(from), hours * HOUR)).toISOString()).toBe(new Date(at(due)).toISOString());
    expect(clock.between(at(from), at(due))).toBe(hours * HOUR);
  });

  it('does not move without time to pass', () => {
    expect(clock.after(at('2026-12-27T23:00'), 0)).toBe(at('2026-12-27T23:00'));
  });

  it.each([
    ['the hour that is left out is not worked', '2026-03-29T00:00:00+01:00', 24, '2026-03-30T01:00:00+02:00'],
    [
      'the hour that comes twice is worked twice',
      '2026-10-25T00:00:00+02:00',
      24,
      '2026-10-25T23:00:00+01:00',
    ],
  ])('where summer time is kept, %s', (_, from, hours, due) => {
    const always = ['00:00-24:00'];
    const berlin = calendar({
      timeZone: 'Europe/Berlin',
      week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
    });
    expect(workingClock(berlin).after(Date.parse(from), hours * HOUR)).toBe(Date.parse(due));
  });

  it('in a zone with summer time opens at the hour on the wall, before and after', () => {
    const berlin = workingClock(calendar({ timeZone: 'Europe/Berlin' }));
    const friday = Date.parse('2026-03-27T11:00:00+01:00');
    expect(berlin.after(friday, 2 * HOUR)).toBe(Date.parse('2026-03-30T09:30:00+02:00'));
  });

  it('says so instead of looking for ever in a calendar that nobody checked', () => {
    const idle = workingClock({ ...calendar(), week: {}, on: [] });
    expect(() => idle.after(at('2026-12-28T09:00'), 1)).toThrow('no work after 2026-12-28');
  });
});

it('the other clock counts every minute', () => {
  expect(everyMinute.after(5, 10)).toBe(15);
  expect([everyMinute.between(5, 15), everyMinute.between(15, 5)]).toEqual([10, 0]);
});
