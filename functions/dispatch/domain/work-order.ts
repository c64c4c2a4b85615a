import type { Severity } from '../../shared/district/deadline-schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';

export const ORDER_STATUSES = [
  'queued',
  'assigned',
  'accepted',
  'in_progress',
  'finished',
  'closed',
] as const;
/** queued: in a unit's queue, nobody's yet; assigned: a person's, not yet taken up. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface WorkOrder {
  id: string;
  reportId: string;
  category: string;
  description: string;
  place: Place;
  status: OrderStatus;
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
  createdAt: string;
  /** Absent: normal. */
  severity?: Severity;
  /** Case deadline. */
  dueAt: string;
  /** From here on most of the case's time is used. */
  yellowAt?: string;
  /** Deadline of the stage it is in, where that has one. */
  stageDueAt?: string;
  finishedAt?: string;
  returnedCount: number;
  reopenedCount: number;
  photoCount: number;
  rating?: { stars: number; comment?: string; at: string };
  version: number;
}

/** What staff do by hand. */
export const STAFF_ACTIONS = ['accept', 'start', 'finish', 'return', 'transfer'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];
/** What the reporter's answer does, or the end of an assignee's account. */
export type Transition = StaffAction | 'release' | 'close' | 'reopen';

/** The flow as data: from which states a transition leads where. */
export const GRAPH: Readonly<Record<Transition, { from: readonly OrderStatus[]; to: OrderStatus }>> = checked(
  {
    accept: { from: ['queued', 'assigned'], to: 'accepted' },
    start: { from: ['accepted'], to: 'in_progress' },
    finish: { from: ['in_progress'], to: 'finished' },
    return: { from: ['assigned', 'accepted', 'in_progress'], to: 'queued' },
    transfer: { from: ['queued', 'assigned', 'accepted', 'in_progress'], to: 'queued' },
    release: { from: ['assigned'], to: 'queued' },
    close: { from: ['finished'], to: 'closed' },
    reopen: { from: ['finished'], to: 'queued' },
  },
);

/** Every state but the last has a way out, and every state is reached: a graph that does not is a bug at load. */
function checked<G extends Record<string, { from: readonly OrderStatus[]; to: OrderStatus }>>(graph: G): G {
  const edges = Object.values(graph);
  for (const status of ORDER_STATUSES) {
    const leaves = edges.some((edge) => edge.from.includes(status));
    if (leaves === (status === 'closed'))
      throw new Error(`work order graph: ${status} has no way out, or closed has one`);
    const reached = edges.some((edge) => edge.to === status) || status === 'assigned';
    if (!reached) throw new Error(`work order graph: nothing leads to ${status}`);
  }
  return graph;
}

export const isOpen = (status: OrderStatus): boolean => status !== 'finished' && status !== 'closed';

/** @throws DomainError `illegal_transition` */
export function requireLegal(order: WorkOrder, transition: Transition): void {
  if (!GRAPH[transition].from.includes(order.status)) {
    throw new DomainError('illegal_transition', { status: order.status });
  }
}

export interface Details {
  at: string;
  actor: { id: string; name: string };
  /** Where `return` and `transfer` lead. */
  unit?: { code: string; name: string };
}

function withoutAssignee(order: WorkOrder): WorkOrder {
  const { assignee: _, ...rest } = order;
  return rest;
}

/**
 * The order after a staff action; versions rise by one.
 * @throws DomainError `illegal_transition`
 */
export function act(order: WorkOrder, action: StaffAction, details: Details): WorkOrder {
  requireLegal(order, action);
  const next = { ...order, status: GRAPH[action].to, version: order.version + 1 };
  switch (action) {
    case 'accept':
      return { ...next, assignee: { id: details.actor.id, name: details.actor.name } };
    case 'start':
      return next;
    case 'finish':
      return { ...next, finishedAt: details.at };
    case 'return':
      return {
        ...withoutAssignee(next),
        unit: details.unit ?? order.unit,
        returnedCount: order.returnedCount + 1,
      };
    case 'transfer':
      return { ...withoutAssignee(next), unit: details.unit ?? order.unit };
  }
}

/** Back to its unit's queue: whoever it was assigned to can no longer take it up. */
export function release(order: WorkOrder): WorkOrder {
  requireLegal(order, 'release');
  return { ...withoutAssignee(order), status: GRAPH.release.to, version: order.version + 1 };
}

/** Solved is the reporter's word. */
export function close(order: WorkOrder): WorkOrder {
  requireLegal(order, 'close');
  return { ...order, status: GRAPH.close.to, version: order.version + 1 };
}

/** Back to whoever finished it, with the times it has now. */
export function reopen(order: WorkOrder, times: { dueAt: string; yellowAt: string }): WorkOrder {
  requireLegal(order, 'reopen');
  const { finishedAt: _, ...rest } = order;
  return {
    ...rest,
    ...times,
    status: order.assignee ? 'assigned' : GRAPH.reopen.to,
    reopenedCount: order.reopenedCount + 1,
    version: order.version + 1,
  };
}
