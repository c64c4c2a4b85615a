import { expect, test } from 'vitest';
import { drawFlow } from '../../functions/dispatch/flow/draw.ts';
import { FLOW, STAFF_VERBS } from '../../functions/dispatch/flow/flow.ts';
import { VERBS } from '../../functions/dispatch/verbs/index.ts';
import { read } from './sources.ts';

test('the flow of a work order is drawn as it is: run `npm run flow`', () => {
  expect(read('docs/work-order-flow.md')).toBe(drawFlow());
});

test('each step that staff take is written once in the case log, under a name of its own', () => {
  const names = STAFF_VERBS.map((verb) => VERBS[verb].past);
  expect(new Set(names).size).toBe(names.length);
});

test('nobody who reports, and no clock, is in a step that staff take', () => {
  for (const verb of STAFF_VERBS)
    for (const guard of FLOW[verb].by) expect(['reporter', 'system']).not.toContain(guard);
});
