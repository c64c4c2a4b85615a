import { DomainError } from '../../shared/errors.ts';
import { beside } from '../domain/work-order.ts';
import { getOrder } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { actingAs } from '../verbs/acting-as.ts';
import type { VerbModule } from '../verbs/verb.ts';
import { UNMERGE_MS, unmergedOrder } from './domain/merge-rules.ts';

/** It was another matter after all. */
export const unmerge: VerbModule = {
  past: 'unmerged',
  apply: async (order, { at, staff }) => {
    if (Date.parse(at) > Date.parse(order.finishedAt ?? at) + UNMERGE_MS)
      throw new DomainError('window_closed');
    const root = order.mergedInto && (await getOrder(order.mergedInto.order));
    const next = unmergedOrder(order);
    if (!root) return { order: next };
    const { merged = [], ...alone } = root;
    const others = merged.filter((id) => id !== order.id);
    const entry = {
      at,
      action: 'let_go',
      by: actingAs(staff),
      internal: true,
      details: { order: order.id },
    } as const;
    const timing = await timingOf(root.category, root.severity);
    const { steps, events = [] } = record(
      beside(alone, others.length > 0 ? { merged: others } : {}),
      root,
      entry,
      timing,
    );
    return { order: next, steps, events, details: { root: root.id } };
  },
};
