import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../../shared/district/calendar.ts';
import { workingClock } from '../../domain/deadline/working-clock.ts';
import { explainDays } from './explain-days.ts';

const hours = ['08:30-12:00', '14:30-18:00'];
const calendar = calendarSchema.parse({
  code: '150603',
  timeZone: 'Asia/Shanghai',
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  off: [{ date: '2026-03-05', name: { zh: '假日', en: 'Holiday' } }],
  on: [{ date: '2026-03-07', as: 'thu' }],
  deadline: { clock: 'working', case: 420 },
});
const at = (time: string): number => Date.parse(`2026-03-${time}:00+08:00`);

describe('the days of a deadline', () => {
  it('say what of each was counted, and why not', () => {
    const span = { from: at('04T16:00'), to: at('09T09:00') };
    expect(explainDays(calendar, workingClock(calendar), span, 60)).toEqual({
      more: 0,
      days: [
        { date: '2026-03-04', kind: 'working', hours, minutes: 120 },
        { date: '2026-03-05', kind: 'holiday', name: { zh: '假日', en: 'Holiday' }, hours: [], minutes: 0 },
        { date: '2026-03-06', kind: 'working', hours, minutes: 420 },
        { date: '2026-03-07', kind: 'made_up', as: 'thu', hours, minutes: 420 },
        { date: '2026-03-08', kind: 'weekend', hours: [], minutes: 0 },
        { date: '2026-03-09', kind: 'working', hours, minutes: 30 },
      ],
    });
  });

  it('are no more than asked for, and the rest is counted', () => {
    const span = { from: at('04T16:00'), to: at('09T09:00') };
    const { days, more } = explainDays(calendar, workingClock(calendar), span, 2);
    expect([days.length, more]).toEqual([2, 4]);
  });

  it('add up to what the clock counts, over summer time and the end of years too', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland');
    const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-06-01') });
    const minute = (ms: number) => Math.floor(ms / 60_000) * 60_000;
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 30 * 86_400_000 }), (timeZone, start, length) => {
        const there = { ...calendar, timeZone };
        const clock = workingClock(there);
        const span = { from: minute(start), to: minute(start + length) };
        const { days } = explainDays(there, clock, span, 40);
        const sum = days.reduce((total, day) => total + day.minutes, 0);
        expect(sum).toBe(clock.between(span.from, span.to) / 60_000);
      }),
    );
  });
});
