import { expect, it } from 'vitest';
import { LatePlans } from './late-plans.ts';

const NEXT = { date: '2026-03-02', at: '2026-03-02T01:00:00.000Z' };
const plan = (more: object) => ({ type: 'inspection-plan', next: NEXT, outboxAt: `${NEXT.at}#I1`, ...more });

it.each([
  ['whose date has not come', plan({}), '2026-03-02T00:59:00.000Z', []],
  ['whose date went by', plan({}), '2026-03-02T01:01:00.000Z', ['due 2026-03-02T01:00:00.000Z']],
  [
    'that is in no list',
    plan({ outboxAt: undefined }),
    '2026-03-01T00:00:00.000Z',
    ['its next date is in no list'],
  ],
  ['that is paused', plan({ paused: true }), '2026-04-01T00:00:00.000Z', []],
  ['that is over', plan({ next: undefined }), '2026-04-01T00:00:00.000Z', []],
])('a plan %s', (_, row, until, details) => {
  const plans = new LatePlans(until);
  plans.add('PLAN#I1', [row]);
  expect(plans.findings().map(({ detail }) => detail)).toEqual(details);
});
