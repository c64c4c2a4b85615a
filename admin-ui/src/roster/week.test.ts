import { expect, it } from 'vitest';
import { emptyDays, mondayOf, plusDays, weekdayOf } from './week.ts';

it('begins a week on the district’s Monday', () => {
  expect(mondayOf(Date.parse('2026-05-04T00:00:00+08:00'))).toBe('2026-05-04');
  expect(mondayOf(Date.parse('2026-05-10T23:59:00+08:00'))).toBe('2026-05-04');
  expect(mondayOf(Date.parse('2026-05-11T00:00:00+08:00'))).toBe('2026-05-11');
});

it('counts days over the end of a month', () => {
  expect(plusDays('2026-02-27', 3)).toBe('2026-03-02');
  expect(weekdayOf('2026-05-10')).toBe(7);
});

it('knows the days on which nobody is on', () => {
  const shift = { from: '08:00', to: '17:00' };
  const days = (on: number[]) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      date: '',
      changed: false,
      ...(on.includes(day) ? { shift } : {}),
    }));
  const rows = [
    { staffId: 'a', name: '', days: days([0, 1, 2]) },
    { staffId: 'b', name: '', days: days([2, 3, 4, 5]) },
  ];
  expect([...emptyDays(rows)]).toEqual([6]);
});
