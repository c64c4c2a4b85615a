import { describe, expect, it } from 'vitest';
import { LateOrders } from './late-orders.ts';
import type { Row } from './row.ts';

const NOW = '2026-05-04T08:00:00.000Z';
const BEFORE = '2026-05-04T07:00:00.000Z';
const AFTER = '2026-05-04T09:00:00.000Z';

function faults(more: Row): string[] {
  const row: Row = { type: 'order', status: 'queued', dueAt: AFTER, alarmAt: AFTER, ...more };
  const listed =
    'outboxAt' in more || row.alarmAt === undefined ? row : { ...row, outboxAt: `${row.alarmAt}#W1` };
  const late = new LateOrders(NOW);
  late.add('ORDER#W1', [{ type: 'order-log' }, listed]);
  return late.findings().map(({ kind, id, detail }) => `${kind} ${id} ${detail}`);
}

describe('an open order', () => {
  it('that time will come back to is in order, late or not', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ dueAt: BEFORE, alerts: { level: 1 } })).toEqual([]);
    expect(faults({ dueAt: BEFORE, alerts: { level: 3 }, alarmAt: undefined })).toEqual([]);
    expect(faults({ status: 'waiting', dueAt: BEFORE })).toEqual([]);
  });

  it('of which nothing was said in time is listed', () => {
    expect(faults({ alarmAt: BEFORE })).toEqual([`order_not_escalated W1 alarm of ${BEFORE}`]);
    expect(faults({ dueAt: BEFORE })).toEqual([`order_not_escalated W1 due ${BEFORE}`]);
  });

  it('that time has lost sight of is listed, late or not', () => {
    expect(faults({ alarmAt: undefined })).toEqual(['order_not_escalated W1 level 0, no alarm']);
    expect(faults({ alerts: { level: 2 }, alarmAt: undefined })).toEqual([
      'order_not_escalated W1 level 2, no alarm',
    ]);
    for (const outboxAt of [undefined, `${BEFORE}#W1`])
      expect(faults({ outboxAt })).toEqual(['order_not_escalated W1 its alarm is in no list']);
  });

  it('is nobody’s concern once it is done', () => {
    for (const status of ['finished', 'closed'])
      expect(faults({ status, dueAt: BEFORE, alarmAt: undefined })).toEqual([]);
  });
});
