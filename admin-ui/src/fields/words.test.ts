import { expect, it } from 'vitest';
import { deadlineInWords } from '../categories/hours.ts';
import { spaced } from '../codes/kinds.ts';
import { countColours } from '../dashboard/count-colours.ts';
import { fromForm, toForm } from '../routes/form-shape.ts';
import { dayRuns } from '../staff/use-duty-words.ts';
import { spell } from './duration.ts';

const hour = 3_600_000;

it('says a length of time as a person would', () => {
  expect(spell(26.5 * hour)).toEqual({ key: 'days', big: 1, small: 2 });
  expect(spell(-1.5 * hour)).toEqual({ key: 'hours', big: 1, small: 30 });
  expect(spell(20_000)).toEqual({ key: 'minutes', big: 1, small: 0 });
});

it('joins days on duty into runs', () => {
  expect(dayRuns([5, 1, 2, 3, 7])).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ]);
});

it('says deadlines in days where they are whole days', () => {
  expect(deadlineInWords({ hours: 72 })).toEqual({ key: 'days', count: 3 });
  expect(deadlineInWords({ hours: 24 })).toEqual({ key: 'hours', count: 24 });
  expect(deadlineInWords({ hours: 50 })).toEqual({ key: 'hours', count: 50 });
  expect(deadlineInWords({ deadline: { clock: 'elapsed', case: 4_320 } })).toEqual({ key: 'days', count: 3 });
});

it('tells working hours apart, and what is said elsewhere', () => {
  const deadline = { clock: 'working', case: 630 } as const;
  expect(deadlineInWords({ deadline })).toEqual({ key: 'working_hours', count: 10.5 });
  expect(deadlineInWords({})).toMatchObject({ key: 'from_above' });
});

it('groups a code for reading', () => {
  expect(spaced('MJGX7Q8MR')).toBe('MJG X7Q 8MR');
});

it('counts each deadline colour', () => {
  expect(countColours([{ colour: 'red' }, { colour: 'blue' }, { colour: 'red' }])).toEqual({
    blue: 1,
    grey: 0,
    red: 2,
    yellow: 0,
  });
});

it('takes a route apart for the form and puts it together again', () => {
  const toUnit = { id: 'R-1', category: 'road', region: '*', to: { unit: 'U-WORKS' }, version: 1 };
  const toWorker = { ...toUnit, to: { role: 'grid_worker' as const } };
  expect(fromForm(toForm(toUnit))).toEqual(toUnit);
  expect(fromForm(toForm(toWorker))).toEqual(toWorker);
  expect(fromForm({ ...toForm(toUnit), target: 'grid_worker' }).to).toEqual({ role: 'grid_worker' });
});
