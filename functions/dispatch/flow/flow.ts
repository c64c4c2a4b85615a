import { ORDER_STATUSES, type OrderStatus } from './statuses.ts';

/** Who may take a step; `guards.ts` says what each word means. The last two never do it by hand. */
export type Guard = 'assignee' | 'queue' | 'unit_head' | 'supervisor' | 'reporter' | 'system';

/** What a step may be told with. */
export type Field = 'note' | 'reason' | 'unit' | 'photos';

export interface Edge {
  from: readonly OrderStatus[];
  /** Where it can lead. */
  to: readonly OrderStatus[];
  by: readonly Guard[];
  needs?: readonly Field[];
  takes?: readonly Field[];
}

const AT_WORK = ['accepted', 'in_progress'] as const;
const WITH_SOMEBODY = ['assigned', ...AT_WORK] as const;

const defined = <V extends string>(edges: Record<V, Edge>): Readonly<Record<V, Edge>> => edges;

/** What staff do by hand, as data: from which states, to which, who may, and with which words. */
export const STAFF_FLOW = checked(
  defined({
    accept: { from: ['queued', 'assigned'], to: ['accepted'], by: ['assignee', 'queue'], takes: ['note'] },
    start: { from: ['accepted'], to: ['in_progress'], by: ['assignee'], takes: ['note'] },
    finish: { from: ['in_progress'], to: ['finished'], by: ['assignee'], takes: ['note', 'photos'] },
    return: {
      from: WITH_SOMEBODY,
      to: ['queued'],
      by: ['assignee', 'unit_head', 'supervisor'],
      needs: ['reason'],
      takes: ['note', 'photos'],
    },
    transfer: {
      from: ['queued', ...WITH_SOMEBODY],
      to: ['queued'],
      by: ['assignee', 'unit_head', 'supervisor'],
      needs: ['reason', 'unit'],
      takes: ['note', 'photos'],
    },
  }),
);
/** What the reporter's answers do, the end of an account, and time. */
export const OTHER_FLOW = checked(
  defined({
    release: { from: ['assigned'], to: ['queued'], by: ['system'] },
    solve: { from: ['finished'], to: ['closed'], by: ['reporter'] },
    reopen: { from: ['finished'], to: ['queued', 'assigned'], by: ['reporter'] },
  }),
);

export type StaffVerb = keyof typeof STAFF_FLOW;
export type Verb = StaffVerb | keyof typeof OTHER_FLOW;
export const STAFF_VERBS = Object.keys(STAFF_FLOW) as [StaffVerb, ...StaffVerb[]];
export const FLOW: Readonly<Record<Verb, Edge>> = connected({ ...STAFF_FLOW, ...OTHER_FLOW });

/** A step from nowhere, to nowhere or by nobody is a slip of the pen: found at load. */
function checked<G extends Record<string, Edge>>(graph: G): G {
  for (const [verb, { from, to, by, needs = [], takes = [] }] of Object.entries(graph)) {
    if (from.length === 0 || to.length === 0 || by.length === 0)
      throw new Error(`work order flow: ${verb} comes from nowhere, leads nowhere or is nobody's`);
    if (from.includes('closed')) throw new Error(`work order flow: ${verb} opens a closed order`);
    if (needs.some((field) => takes.includes(field)))
      throw new Error(`work order flow: ${verb} needs and may take the same`);
  }
  return graph;
}

/** Every state is reached and, but the last, has a way out: a graph in which something can get stuck does not load. */
function connected<G extends Record<string, Edge>>(graph: G): G {
  const reached = new Set<OrderStatus>(['queued', 'assigned']);
  const edges = Object.values(graph);
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
