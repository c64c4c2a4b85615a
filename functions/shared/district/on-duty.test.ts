import { describe, expect, it } from 'vitest';
import { onDuty } from './on-duty.ts';

/** 2026-05-04 is a Monday; times as the district's clocks show them. */
const local = (day: number, time: string): string =>
  new Date(`2026-05-0${day}T${time}:00+08:00`).toISOString();
const weekdays = [1, 2, 3, 4, 5];

describe('on duty', () => {
  const days = { days: weekdays, from: '08:30', to: '17:30' };
  it.each([
    ['the first minute', 4, '08:30', true],
    ['the minute before', 4, '08:29', false],
    ['the last minute', 4, '17:29', true],
    ['the end', 4, '17:30', false],
    ['Friday', 8, '12:00', true],
    ['Saturday', 9, '12:00', false],
    ['Sunday', 3, '12:00', false],
    ['Monday morning, which is still Sunday in Greenwich', 4, '07:59', false],
  ])('by day: %s', (_, day, time, expected) => {
    expect(onDuty(days, local(day, time))).toBe(expected);
  });

  const nights = { days: [5], from: '22:00', to: '06:00' };
  it.each([
    ['Friday before', 8, '21:59', false],
    ['Friday night', 8, '22:00', true],
    ['Saturday before dawn', 9, '05:59', true],
    ['Saturday at six', 9, '06:00', false],
    ['Saturday night', 9, '23:00', false],
    ['Friday before dawn', 8, '05:00', false],
  ])('by night, which belongs to the day it began on: %s', (_, day, time, expected) => {
    expect(onDuty(nights, local(day, time))).toBe(expected);
  });

  it('a Sunday night reaches into Monday', () => {
    expect(onDuty({ days: [7], from: '22:00', to: '06:00' }, local(4, '05:00'))).toBe(true);
  });

  it('all day long is 00:00 to 24:00; without hours always', () => {
    expect(onDuty({ days: [1], from: '00:00', to: '24:00' }, local(4, '23:59'))).toBe(true);
    expect(onDuty(undefined, local(3, '03:00'))).toBe(true);
  });
});

describe('a changed day', () => {
  const duty = { days: weekdays, from: '08:30', to: '17:30' };
  const monday = '2026-05-04';
  const saturday = '2026-05-09';

  it('is off, or on at the usual hours, or on at others; its neighbours are as ever', () => {
    const off = [{ date: monday, on: false }];
    expect(onDuty(duty, local(4, '12:00'), off)).toBe(false);
    expect(onDuty(duty, local(5, '12:00'), off)).toBe(true);
    const on = [{ date: saturday, on: true }];
    expect(onDuty(duty, local(9, '12:00'), on)).toBe(true);
    expect(onDuty(duty, local(9, '18:00'), on)).toBe(false);
    const late = [{ date: monday, on: true, from: '12:00', to: '20:00' }];
    expect(onDuty(duty, local(4, '11:00'), late)).toBe(false);
    expect(onDuty(duty, local(4, '19:59'), late)).toBe(true);
  });

  it('also takes off who is always on', () => {
    expect(onDuty(undefined, local(4, '12:00'), [{ date: monday, on: false }])).toBe(false);
    expect(onDuty(undefined, local(5, '12:00'), [{ date: monday, on: false }])).toBe(true);
  });

  it('of a night reaches into the next morning, and a night that is off does not', () => {
    const nights = { days: [1, 2], from: '22:00', to: '06:00' };
    expect(onDuty(nights, local(5, '05:00'), [{ date: monday, on: false }])).toBe(false);
    expect(onDuty(nights, local(5, '23:00'), [{ date: monday, on: false }])).toBe(true);
    const lent = [{ date: saturday, on: true, from: '20:00', to: '04:00' }];
    expect(onDuty(duty, '2026-05-10T03:00:00+08:00', lent)).toBe(true);
    expect(onDuty(duty, '2026-05-10T04:00:00+08:00', lent)).toBe(false);
  });
});
