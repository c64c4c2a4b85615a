import type { By } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { ended } from '../domain/ended.ts';
import { stepped, type WorkOrder } from '../domain/work-order.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';

interface Ending {
  at: string;
  by: By;
  reason?: string | undefined;
}

/** Closes parts that nobody needs any more, each under its own version. */
export async function endParts(
  ids: readonly string[],
  { at, by, reason }: Ending,
): Promise<Required<Commit>> {
  const rows = await rowsByKey(ids.map(keys.order));
  const closed = await Promise.all(
    [...rows.values()].map(async (row) => {
      const part = row as unknown as WorkOrder;
      const next = stepped(part, 'drop', ended(part, 'dropped', at));
      const entry = { at, action: 'dropped', by, ...(reason ? { reason } : {}) };
      return record(next, part, entry, await timingOf(part.category, part.severity));
    }),
  );
  return {
    steps: closed.flatMap(({ steps }) => steps),
    events: closed.flatMap(({ events = [] }) => events),
  };
}

/** Whatever is still open of an order that closes. */
export async function withoutParts(
  order: WorkOrder,
  ending: Ending,
): Promise<{ order: WorkOrder } & Required<Commit>> {
  const { parts } = order;
  if (!parts || parts.open.length === 0) return { order, steps: [], events: [] };
  return {
    order: { ...order, parts: { open: [], closed: [...parts.closed, ...parts.open] } },
    ...(await endParts(parts.open, ending)),
  };
}
