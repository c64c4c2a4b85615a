import { describe, expect, it } from 'vitest';
import {
  asPublished,
  type Calendar,
  daysOfMonth,
  differences,
  faultsOf,
  hoursOn,
  kindOf,
  readHours,
  toggled,
} from './calendar.ts';

const name = { zh: '放假', en: 'Day off' };
const hours = ['08:30-12:00', '14:30-18:00'];
const calendar: Calendar = {
  timeZone: 'Asia/Shanghai',
  week: { mon: hours, tue: ['09:00-12:00'], wed: hours, thu: hours, fri: hours },
  off: [{ date: '2026-10-01', name: { zh: '国庆节', en: 'National Day' } }],
  on: [{ date: '2026-10-10', as: 'tue' }],
  deadline: {},
  version: 1,
};

describe('a day', () => {
  it.each([
    ['2026-10-01', 'holiday', []],
    ['2026-10-10', 'made_up', ['09:00-12:00']],
    ['2026-10-11', 'weekend', []],
    ['2026-10-12', 'working', hours],
  ])('%s is %s', (date, kind, worked) => {
    expect(kindOf(calendar, date)).toBe(kind);
    expect(hoursOn(calendar, date)).toEqual(worked);
  });

  it.each([
    ['2026-10-12', 'holiday'],
    ['2026-10-11', 'made_up'],
    ['2026-10-01', 'working'],
    ['2026-10-10', 'weekend'],
  ])('%s becomes %s with a click, and what it was with another', (date, kind) => {
    const once = toggled(calendar, date, name);
    expect(kindOf(once, date)).toBe(kind);
    expect(kindOf(toggled(once, date, name), date)).toBe(kindOf(calendar, date));
  });

  it('stays in order among the others', () => {
    const { off } = toggled(toggled(calendar, '2026-12-31', name), '2026-01-05', name);
    expect(off.map(({ date }) => date)).toEqual(['2026-01-05', '2026-10-01', '2026-12-31']);
  });
});

it('a month has all its days, in leap years too', () => {
  expect(daysOfMonth(2028, 1)).toHaveLength(29);
  expect([daysOfMonth(2026, 11)[0], daysOfMonth(2026, 11).at(-1)]).toEqual(['2026-12-01', '2026-12-31']);
});

it('a calendar that nobody works by is said to be one before it is sent', () => {
  expect(faultsOf(calendar)).toEqual([]);
  expect(faultsOf({ ...calendar, week: {}, on: [] }).map(({ code }) => code)).toEqual(['week_without_hours']);
  const long = Array.from({ length: 40 }, (_, day) => ({
    date: new Date(Date.UTC(2026, 4, 1 + day)).toISOString().slice(0, 10),
    name,
  }));
  expect(faultsOf({ ...calendar, off: long }).map(({ code }) => code)).toEqual(['no_working_days']);
});

describe('against the published calendar', () => {
  const published = {
    off: [
      { date: '2026-10-01', name: { zh: '国庆节', en: 'Another name' } },
      { date: '2026-10-02', name },
      { date: '2027-01-01', name },
    ],
    on: [{ date: '2026-10-10', as: 'wed' as const }],
  };

  it('a year says which days are otherwise, whatever they are called', () => {
    expect(differences(calendar, published, 2026)).toEqual(['2026-10-02', '2026-10-10']);
    expect(differences(calendar, published, 2027)).toEqual(['2027-01-01']);
  });

  it('a day is made as it is there', () => {
    const same = ['2026-10-02', '2026-10-10'].reduce(
      (made, date) => asPublished(made, published, date),
      calendar,
    );
    expect(differences(same, published, 2026)).toEqual([]);
    const plain = asPublished(toggled(calendar, '2026-10-12', name), published, '2026-10-12');
    expect(kindOf(plain, '2026-10-12')).toBe('working');
  });
});

it('hours are read as people write them', () => {
  expect(readHours('8:30-12:00，14:30–18:00')).toEqual(['08:30-12:00', '14:30-18:00']);
  expect(readHours('')).toEqual([]);
  for (const bad of ['8-12', '25:00-26:00', '08:30', 'never']) expect(readHours(bad)).toBeUndefined();
});
