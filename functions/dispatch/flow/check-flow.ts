import type { Edge } from './flow.ts';
import { ORDER_STATUSES, type OrderStatus } from './statuses.ts';

/** A step from nowhere, to nowhere or by nobody is a slip of the pen: found at load. */
export function checked<G extends Record<string, Edge>>(graph: G): G {
  for (const [verb, { from, to, by, when, needs = [], takes = [] }] of Object.entries(graph)) {
    if (from.length === 0 || to.length === 0 || by.length === 0)
      throw new Error(`work order flow: ${verb} comes from nowhere, leads nowhere or is nobody's`);
    if (from.includes('closed') && !when)
      throw new Error(`work order flow: ${verb} opens whatever is closed`);
    if (needs.some((field) => takes.includes(field)))
      throw new Error(`work order flow: ${verb} needs and may take the same`);
  }
  return graph;
}

/** Every state is reached and, but the last, has a way out: a graph in which something can get stuck does not load. */
export function connected<G extends Record<string, Edge>>(graph: G): G {
  const reached = new Set<OrderStatus>(['queued', 'assigned']);
  const edges = Object.values(graph).flatMap(({ from, to }) => (to === 'same' ? [] : [{ from, to }]));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of edges)
      if (from.some((status) => reached.has(status))) for (const status of to) reached.add(status);
  }
  for (const status of ORDER_STATUSES) {
    const used = reached.has(status) || edges.some(({ from }) => from.includes(status));
    if (!used) continue;
    if (!reached.has(status)) throw new Error(`work order flow: nothing leads to ${status}`);
    if (
      status !== 'closed' &&
      !edges.some(({ from, to }) => from.includes(status) && to.some((next) => next !== status))
    )
      throw new Error(`work order flow: ${status} has no way out`);
  }
  return graph;
}
