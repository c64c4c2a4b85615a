import { expect, it } from 'vitest';
import { LateWindows } from './late-windows.ts';

const NOW = '2026-05-04T08:00:00.000Z';

it.each([
  ['finished', '2026-05-04T07:59:59.999Z', ['window_not_ended R1 ended 2026-05-04T07:59:59.999Z']],
  ['finished', NOW, []],
  ['unconfirmed', '2026-05-01T08:00:00.000Z', []],
  ['in_progress', undefined, []],
])('%s until %s', (status, confirmUntil, found) => {
  const late = new LateWindows(NOW);
  late.add('REPORT#R1', [{ type: 'report-step' }, { type: 'report', status, confirmUntil }]);
  late.add('ORDER#W1', [{ type: 'order', status: 'finished' }]);
  expect(late.findings().map(({ kind, id, detail }) => `${kind} ${id} ${detail}`)).toEqual(found);
});
