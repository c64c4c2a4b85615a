import type { OrderAction, OrderStatus, Staff, WorkOrder } from '../../../api-types.ts';
import type { PointSaid } from '../../../inspect/inspect-api.ts';
import type { LocalPhoto } from '../../../photos/photo-tile.tsx';
import { KEEP_MS } from '../copies/copies.ts';

/** What can be done in a basement: forward along the flow, by oneself. The rest needs others, and a network. */
export type OfflineVerb = Extract<OrderAction, 'accept' | 'start' | 'finish'>;
export const OFFLINE_VERBS: readonly OfflineVerb[] = ['accept', 'start', 'finish'];
export const isOfflineVerb = (action: OrderAction): action is OfflineVerb =>
  OFFLINE_VERBS.some((verb) => verb === action);

/** A point of a round, as it was answered; its words and pictures are the step's. */
export interface PointTold extends Pick<PointSaid, 'point' | 'result' | 'value'> {
  /** What the person reads. */
  text: string;
}

/** One tap that the server has not confirmed. */
export interface Step {
  /** The same on every attempt. */
  id: string;
  staffId: string;
  orderId: string;
  /** What the person reads in lists. */
  title: string;
  action: OfflineVerb | 'answer';
  /** Of an answer. */
  told?: PointTold;
  note?: string;
  photos: LocalPhoto[];
  /** What the person saw: the order's version and, where they had opened it, the length of its log. */
  version: number;
  logSeen?: number;
  at: number;
  /** note: the step is given up, its words and pictures wait for the next finish form. */
  state: 'queued' | 'conflict' | 'note';
  uploadedAgain?: true;
  conflict?: { code: string; message: string; order?: WorkOrder };
}

/** Where a step leads, as the district's flow has it (docs/work-order-flow.md). */
export const WAY: Record<OfflineVerb, { to: OrderStatus; said: string; next: OrderAction[] }> = {
  accept: { to: 'accepted', said: 'accepted', next: ['start'] },
  start: { to: 'in_progress', said: 'started', next: ['finish'] },
  finish: { to: 'finished', said: 'finished', next: [] },
};

export const isStepFresh = (step: Step, now: number): boolean => now - step.at <= KEEP_MS;

/** The last answer to a point counts: it takes the place of one that has not been told. */
function answered(steps: Step[], step: Step): Step[] {
  const before = steps.find(
    ({ orderId, told, state }) =>
      orderId === step.orderId && told?.point === step.told?.point && state === 'queued',
  );
  return before ? steps.map((each) => (each === before ? step : each)) : [...steps, step];
}

/** At the end, once: a second tap on the same verb of the same order changes nothing. */
export function append(steps: Step[], step: Step): Step[] {
  if (step.action === 'answer') return answered(steps, step);
  const known = steps.some(
    ({ orderId, action, state }) => orderId === step.orderId && action === step.action && state === 'queued',
  );
  // A kept note went into this step's form.
  const others = steps.filter(
    ({ orderId, state }) => !(step.action === 'finish' && orderId === step.orderId && state === 'note'),
  );
  return known ? steps : [...others, step];
}

/** The first to be told: in order, but one order in conflict holds up only itself. */
export function nextStep(steps: Step[]): Step | undefined {
  const stuck = steps.filter(({ state }) => state === 'conflict').map(({ orderId }) => orderId);
  return steps.find(({ state, orderId }) => state === 'queued' && stuck.indexOf(orderId) < 0);
}

export const seenOf = ({ version, log }: WorkOrder): Pick<Step, 'version' | 'logSeen'> => ({
  version,
  ...(log ? { logSeen: log.length } : {}),
});

/** Told: the person's next steps on this order follow what the server made of this one. */
export function delivered(steps: Step[], id: string, order: WorkOrder): Step[] {
  return steps
    .filter((step) => step.id !== id)
    .map((step) =>
      step.orderId === order.id && step.state === 'queued' ? { ...step, ...seenOf(order) } : step,
    );
}

/** An answer was told: nothing else on the order has moved by it. */
export const withoutStep = (steps: Step[], id: string): Step[] => steps.filter((step) => step.id !== id);

export const edited = (steps: Step[], id: string, change: Partial<Step>): Step[] =>
  steps.map((step) => (step.id === id ? { ...step, ...change } : step));

/** This order's steps are given up. */
export const discarded = (steps: Step[], orderId: string): Step[] =>
  steps.filter((step) => step.orderId !== orderId);

/** Given up, too, but what the person wrote and photographed stays for the next finish form. */
export function noteKept(steps: Step[], orderId: string): Step[] {
  return steps
    .filter((step) => step.orderId !== orderId || step.note || step.photos.length)
    .map((step) => {
      if (step.orderId !== orderId) return step;
      const { conflict: _, ...rest } = step;
      return { ...rest, state: 'note' as const };
    });
}

/** The person saw what happened meanwhile and says "do it all the same". */
export function again(steps: Step[], order: WorkOrder): Step[] {
  return steps.map((step) => {
    if (step.orderId !== order.id || step.state === 'note') return step;
    const { conflict: _, ...rest } = step;
    return { ...rest, ...seenOf(order), state: 'queued' };
  });
}

const AT_WORK: readonly OrderStatus[] = ['accepted', 'in_progress'];

/** Whether it could be done all the same, as the order stands. */
export const isStillPossible = ({ action, staffId }: Step, order: WorkOrder): boolean =>
  action === 'answer'
    ? order.assignee?.id === staffId && AT_WORK.indexOf(order.status) >= 0
    : Boolean(order.allowedActions?.includes(action));

/** How wrong a phone's clock may be. */
const CLOCK_MS = 10 * 60_000;

/**
 * A lost answer: the log has this very step of this very person behind what they saw, or, where they saw no log,
 * since they tapped.
 */
export function isOwnStep(step: Step, order: WorkOrder, me: Staff): boolean {
  const { action: verb } = step;
  // The server knows an answer by its key.
  if (verb === 'answer') return false;
  const since = step.logSeen === undefined ? new Date(step.at - CLOCK_MS).toISOString() : '';
  return (order.log ?? [])
    .slice(step.logSeen ?? 0)
    .some(
      ({ at, action, by, note }) =>
        at >= since && action === WAY[verb].said && by.name === me.name && (note ?? '') === (step.note ?? ''),
    );
}

/** The person is to be asked no more about what only their session could show. */
export function unread(steps: Step[]): Step[] {
  return steps.map((step) => {
    const { conflict, ...rest } = step;
    return conflict ? { ...rest, state: 'queued' } : step;
  });
}
