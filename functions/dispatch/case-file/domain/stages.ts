import { type Colour, colourAt } from '../../../shared/colour.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import type { OrderStatus } from '../../flow/statuses.ts';

/** A time the case spent in one state. */
export interface Stage {
  status: OrderStatus;
  from: string;
  /** Absent: it is there still. */
  to?: string;
  minutes: number;
  /** When the stage ended, by the deadline the case has now. */
  colour: Colour;
}

type Line = { at: string; action: string; details?: Record<string, string> | undefined };

/** The state that follows a line of the log; `back`: the one before the case was put off. Other lines change none. */
const LEADS_TO: Readonly<Record<string, OrderStatus | 'back'>> = {
  routed: 'queued',
  returned: 'queued',
  transferred: 'queued',
  released: 'queued',
  offer_ended: 'queued',
  claim_lapsed: 'queued',
  given_back: 'offered',
  offer_withdrawn: 'queued',
  reopened: 'queued',
  unmerged: 'queued',
  appealed: 'queued',
  part_begun: 'queued',
  assigned: 'assigned',
  offered: 'offered',
  claimed: 'accepted',
  accepted: 'accepted',
  started: 'in_progress',
  asked: 'waiting',
  answered: 'back',
  unanswered: 'back',
  suspended: 'suspended',
  resumed: 'back',
  finished: 'finished',
  solved: 'closed',
  closed: 'closed',
  rejected: 'closed',
  merged: 'closed',
  dropped: 'closed',
};

/** Decisions of the routing that found a person at once. */
const ON_DUTY: readonly string[] = ['rule_on_duty', 'request'];

/** The states a case went through, each as long as it lasted. What it is closed in is its last line, not a stage. */
export function stagesOf(order: WorkOrder, log: readonly Line[], nowIso: string): Stage[] {
  const marks: { at: string; status: OrderStatus }[] = [];
  let working: OrderStatus = 'in_progress';
  for (const { at, action, details } of log) {
    const leads = ON_DUTY.includes(details?.code ?? '') ? 'assigned' : LEADS_TO[action];
    if (leads === undefined) continue;
    const status: OrderStatus = leads === 'back' ? working : leads;
    if (marks.at(-1)?.status === status) continue;
    if (status === 'accepted' || status === 'in_progress') working = status;
    marks.push({ at, status });
  }
  return marks.flatMap(({ at, status }, index) => {
    if (status === 'closed') return [];
    const to = marks[index + 1]?.at;
    const until = to ?? nowIso;
    const done = status === 'finished' ? at : undefined;
    const minutes = Math.max(0, Math.round((Date.parse(until) - Date.parse(at)) / 60_000));
    return { status, from: at, ...(to ? { to } : {}), minutes, colour: colourAt(order, done, until) };
  });
}
