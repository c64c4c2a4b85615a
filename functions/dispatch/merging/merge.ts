import { DomainError } from '../../shared/errors.ts';
import { ORDER_ID } from '../../shared/ids.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { beside, type WorkOrder } from '../domain/work-order.ts';
import { canSee } from '../flow/guards.ts';
import { withoutParts } from '../joint/end-parts.ts';
import { getOrder, type LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { actingAs } from '../verbs/acting-as.ts';
import type { Context, VerbModule } from '../verbs/verb.ts';
import { mergedOrder, type Root, requireMergeable, rootOf, takenIn } from './domain/merge-rules.ts';

const besides = async (order: WorkOrder, next: WorkOrder, entry: LogEntry): Promise<Commit> =>
  record(next, order, entry, await timingOf(order.category, order.severity));

/** What had been merged into an order that is merged itself points at the new root. */
async function following(ids: readonly string[], root: Root, entry: LogEntry): Promise<Commit[]> {
  const rows = await rowsByKey(ids.map(keys.order));
  return Promise.all(
    [...rows.values()].map((row) => {
      const order = row as unknown as WorkOrder;
      return besides(order, beside(order, { mergedInto: root }), { ...entry, details: { root: root.order } });
    }),
  );
}

/** @throws DomainError `unknown_order` also for what they may not see */
async function visibleRoot({ command, staff }: Context): Promise<WorkOrder> {
  const { order: id = '' } = command;
  const root = ORDER_ID.test(id) ? await getOrder(id) : undefined;
  if (!root || !canSee(staff, root)) throw new DomainError('unknown_order');
  return root;
}

/**
 * The same thing reported again: the order closes, and whoever reported it waits for the other one. The root's row is
 * written too, under its version, so that of two that would be merged into each other only one is.
 */
export const merge: VerbModule = {
  past: 'merged',
  apply: async (order, context) => {
    const root = await visibleRoot(context);
    requireMergeable(order, root);
    const { at, staff, command } = context;
    const said = { at, by: actingAs(staff) };
    // Taken out of it a moment ago, the root may still stand in the order as it was read: its version refuses the commit
    // then, and the next reading knows. Twice in one transaction the table would call it a mistake.
    const before = order.merged?.filter((id) => id !== root.id) ?? [];
    const { order: alone, ...ended } = await withoutParts(order, { ...said, reason: command.reason });
    const others = [
      ended,
      await besides(root, beside(root, takenIn(order, root)), {
        ...said,
        action: 'took_in',
        internal: true,
        details: { order: order.id },
      }),
      ...(await following(before, rootOf(root), { ...said, action: 'merged' })),
    ];
    return {
      order: mergedOrder(alone, rootOf(root), at),
      details: { root: root.id },
      steps: others.flatMap(({ steps }) => steps),
      events: others.flatMap(({ events = [] }) => events),
    };
  },
};
