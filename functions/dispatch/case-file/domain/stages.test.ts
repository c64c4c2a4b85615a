import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../../domain/work-order.ts';
import { stagesOf } from './stages.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 1, minute)).toISOString();
const order = { createdAt: at(0), dueAt: at(100), yellowAt: at(80) } as WorkOrder;
const log = (...lines: [number, string][]) => lines.map(([minute, action]) => ({ at: at(minute), action }));
const told = (stages: ReturnType<typeof stagesOf>) =>
  stages.map(({ status, minutes, colour }) => `${status} ${minutes} ${colour}`);

describe('the stages of a case', () => {
  it('last from line to line, in the colour they ended in', () => {
    const lines = log(
      [0, 'routed'],
      [5, 'accepted'],
      [20, 'noted'],
      [30, 'started'],
      [85, 'finished'],
      [90, 'solved'],
    );
    expect(told(stagesOf(order, lines, at(500)))).toEqual([
      'queued 5 blue',
      'accepted 25 blue',
      'in_progress 55 yellow',
      'finished 5 grey',
    ]);
  });

  it('an open one lasts until now, and is red when it is late', () => {
    const [stage] = stagesOf(order, log([0, 'routed']), at(130));
    expect(stage).toEqual({ status: 'queued', from: at(0), minutes: 130, colour: 'red' });
  });

  it('what waited goes on where it was; a reopened case begins in the queue', () => {
    const lines = log(
      [0, 'routed'],
      [1, 'accepted'],
      [2, 'asked'],
      [9, 'answered'],
      [12, 'finished'],
      [20, 'reopened'],
    );
    expect(told(stagesOf(order, lines, at(25)))).toEqual([
      'queued 1 blue',
      'accepted 1 blue',
      'waiting 7 blue',
      'accepted 3 blue',
      'finished 8 grey',
      'queued 5 blue',
    ]);
  });
});
