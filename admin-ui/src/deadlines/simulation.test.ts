import { expect, it } from 'vitest';
import { lengthInWords } from './simulation.ts';

it.each([
  [15, 'elapsed', 'deadlines.elapsed_minutes', 15],
  [60, 'working', 'deadlines.working_hours', 1],
  [90, 'working', 'deadlines.working_minutes', 90],
  [1260, 'working', 'deadlines.working_hours', 21],
  [1440, 'elapsed', 'deadlines.elapsed_hours', 24],
  [2880, 'elapsed', 'deadlines.days', 2],
  [2880, 'working', 'deadlines.working_hours', 48],
  [195, 'elapsed', 'deadlines.elapsed_hours', 3.3],
] as const)('%i minutes on the %s clock are %s %d', (minutes, clock, key, count) => {
  expect(lengthInWords(minutes, clock)).toEqual({ key, count });
});
