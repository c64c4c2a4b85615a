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
