import { checked, connected } from './check-flow.ts';
import type { Condition } from './conditions.ts';
import type { OrderStatus } from './statuses.ts';

/** Who may take a step; `guards.ts` says what each word means. The last two never do it by hand. */
export type Guard =
  | 'assignee'
  | 'queue'
  | 'unit_head'
  | 'supervisor'
  | 'other_supervisor'
  | 'approver'
  | 'oversight'
  | 'eligible_unit'
  | 'other_decider'
  | 'reporter'
  | 'system';

/** What a step may be told with. */
export type Field =
  | 'note'
  | 'reason'
  | 'unit'
  | 'photos'
  | 'question'
  | 'staff'
  | 'minutes'
  | 'until'
  | 'bounty'
  | 'units'
  | 'kind'
  | 'part'
  | 'order'
  | 'ground';

export interface Edge {
  from: readonly OrderStatus[];
  /** Where it can lead. */
  to: readonly OrderStatus[] | 'same';
  by: readonly Guard[];
  /** What must be so of the order besides. */
  when?: Condition;
  /** Said beside the work: what others decided on what they saw before still stands. */
  beside?: true;
  needs?: readonly Field[];
  takes?: readonly Field[];
}

const AT_WORK = ['accepted', 'in_progress'] as const;
const WITH_SOMEBODY = ['assigned', ...AT_WORK] as const;
/** Not yet done: what is said of it leaves it where it is. */
const OPEN = ['queued', 'offered', ...WITH_SOMEBODY, 'waiting', 'suspended'] as const;

const defined = <V extends string>(edges: Record<V, Edge>): Readonly<Record<V, Edge>> => edges;

/** What staff do by hand, as data: from which states, to which, who may, and with which words. */
export const STAFF_FLOW = checked(
  defined({
    accept: { from: ['queued', 'assigned'], to: ['accepted'], by: ['assignee', 'queue'], takes: ['note'] },
    start: { from: ['accepted'], to: ['in_progress'], by: ['assignee'], takes: ['note'] },
    finish: {
      from: ['in_progress'],
      to: ['finished', 'closed'],
      by: ['assignee'],
      takes: ['note', 'photos'],
    },
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
    ask: {
      from: AT_WORK,
      to: ['waiting'],
      by: ['assignee', 'unit_head'],
      when: 'reported',
      needs: ['question'],
    },
    resume: {
      from: ['waiting', 'suspended'],
      to: AT_WORK,
      by: ['assignee', 'unit_head', 'supervisor'],
      takes: ['note'],
    },
    assign: {
      from: ['queued', 'assigned'],
      to: ['assigned'],
      by: ['unit_head', 'supervisor'],
      needs: ['staff'],
      takes: ['note'],
    },
    suspend: {
      from: AT_WORK,
      to: 'same',
      by: ['assignee', 'unit_head'],
      when: 'no_suspension_asked',
      needs: ['reason'],
      takes: ['until'],
    },
    approve_suspension: {
      from: AT_WORK,
      to: ['suspended'],
      by: ['approver'],
      when: 'suspension_asked',
      takes: ['note'],
    },
    decline_suspension: {
      from: AT_WORK,
      to: 'same',
      by: ['approver'],
      when: 'suspension_asked',
      needs: ['reason'],
    },
    extend: {
      from: OPEN,
      to: 'same',
      by: ['other_supervisor'],
      beside: true,
      needs: ['reason', 'minutes'],
    },
    urge: { from: OPEN, to: 'same', by: ['supervisor', 'oversight'], beside: true, needs: ['note'] },
    acknowledge: {
      from: OPEN,
      to: 'same',
      by: ['assignee', 'queue', 'unit_head'],
      when: 'urged',
      beside: true,
      needs: ['note'],
    },
    split: {
      from: ['queued', ...WITH_SOMEBODY],
      to: 'same',
      by: ['assignee', 'unit_head', 'supervisor'],
      when: 'whole',
      needs: ['kind', 'units', 'note'],
    },
    drop_part: {
      from: OPEN,
      to: 'same',
      by: ['assignee', 'unit_head', 'supervisor'],
      when: 'has_parts',
      beside: true,
      needs: ['part', 'reason'],
    },
    merge: {
      from: OPEN,
      to: ['closed'],
      by: ['assignee', 'unit_head', 'supervisor'],
      when: 'whole',
      needs: ['order', 'reason'],
    },
    unmerge: {
      from: ['closed'],
      to: ['queued'],
      by: ['supervisor'],
      when: 'was_merged',
      needs: ['reason'],
    },
    reject: {
      from: OPEN,
      to: ['closed'],
      by: ['other_decider'],
      needs: ['reason', 'ground'],
      takes: ['note'],
    },
    note: {
      from: [...OPEN, 'finished'],
      to: 'same',
      by: ['assignee', 'queue', 'unit_head', 'supervisor'],
      beside: true,
      needs: ['note'],
    },
    offer: {
      from: ['queued', 'assigned'],
      to: ['offered'],
      by: ['unit_head', 'supervisor'],
      when: 'whole',
      needs: ['bounty', 'units'],
      takes: ['until'],
    },
    withdraw: { from: ['offered'], to: ['queued'], by: ['unit_head', 'supervisor'], takes: ['reason'] },
    claim: { from: ['offered'], to: ['accepted'], by: ['eligible_unit'], takes: ['note'] },
    give_back: {
      from: ['accepted'],
      to: ['offered', 'queued', 'assigned'],
      by: ['assignee', 'unit_head'],
      when: 'claimed',
      takes: ['reason'],
    },
  }),
);
/** What the reporter's answers do, the end of an account, and time. */
export const OTHER_FLOW = checked(
  defined({
    release: { from: ['assigned'], to: ['queued'], by: ['system'] },
    go_on: { from: ['suspended'], to: AT_WORK, by: ['system'] },
    unclaimed: { from: ['offered'], to: ['queued', 'assigned'], by: ['system'] },
    take_back: { from: ['accepted'], to: ['offered', 'queued', 'assigned'], by: ['system'], when: 'claimed' },
    solve: { from: ['finished'], to: ['closed'], by: ['reporter'] },
    reopen: { from: ['finished'], to: ['queued', 'assigned'], by: ['reporter'] },
    answer: { from: ['waiting'], to: AT_WORK, by: ['reporter'] },
    give_up: { from: ['waiting'], to: AT_WORK, by: ['system'] },
    lapse: { from: ['finished'], to: ['closed'], by: ['system'] },
    appeal: { from: ['closed'], to: ['queued'], by: ['reporter'], when: 'was_rejected' },
    drop: { from: OPEN, to: ['closed'], by: ['system'] },
  }),
);

export type StaffVerb = keyof typeof STAFF_FLOW;
export type Verb = StaffVerb | keyof typeof OTHER_FLOW;
export const STAFF_VERBS = Object.keys(STAFF_FLOW) as [StaffVerb, ...StaffVerb[]];
export const FLOW: Readonly<Record<Verb, Edge>> = connected({ ...STAFF_FLOW, ...OTHER_FLOW });
