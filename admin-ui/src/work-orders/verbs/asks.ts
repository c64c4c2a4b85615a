import type { Order, OrderAction } from '../../api/records.ts';

/** What steps are told with, as the API takes it; photos are files until they are sent. */
export type VerbInput = {
  note?: string;
  reason?: string;
  question?: string;
  unit?: string | undefined;
  units?: string[] | undefined;
  staff?: string;
  minutes?: number | undefined;
  until?: string | undefined;
  bounty?: number | undefined;
  kind?: string;
  ground?: string;
  order?: string;
  part?: string;
  photos?: File[];
};

type Common = { label: string; hint?: string; required?: true; when?: (order: Order) => boolean };
export type WordsAsk = Common & {
  as: 'words';
  field: 'note' | 'reason' | 'question';
  most: number;
  /** Characters; one, where they are required. */
  least?: number;
};
export type OtherAsk = Common & {
  as:
    | 'unit'
    | 'staff'
    | 'hours'
    | 'until'
    | 'bounty'
    | 'claimers'
    | 'partners'
    | 'kind'
    | 'ground'
    | 'similar'
    | 'photos';
  field: Exclude<keyof VerbInput, WordsAsk['field'] | 'part'>;
};
export type Ask = WordsAsk | OtherAsk;

const MAY_REASON: Ask = { as: 'words', field: 'reason', label: 'verb.reason', most: 500 };
const REASON: Ask = { ...MAY_REASON, required: true };
const REMARK: Ask = { as: 'words', field: 'note', label: 'verb.remark', most: 1_000 };
const WORDS: Ask = { ...REMARK, label: 'supervision.words', required: true };
const UNIT: Ask = { as: 'unit', field: 'unit', label: 'verb.unit', required: true };
const STAFF: Ask = { as: 'staff', field: 'staff', label: 'orders.fact.assignee', required: true };
const PHOTOS: Ask = { as: 'photos', field: 'photos', label: 'photo.add' };
const QUESTION: Ask = {
  as: 'words',
  field: 'question',
  label: 'verb.question',
  required: true,
  least: 2,
  most: 500,
};
const HOURS: Ask = {
  as: 'hours',
  field: 'minutes',
  label: 'supervision.hours',
  hint: 'supervision.hours_hint',
  required: true,
};

/** What each step asks for, in this order. The server has the last word (functions/dispatch/flow). */
const ASKS: Record<OrderAction, readonly Ask[]> = {
  accept: [REMARK],
  start: [REMARK],
  finish: [REMARK, PHOTOS],
  ask: [QUESTION],
  return: [REASON],
  transfer: [UNIT, REASON],
  offer: [
    { as: 'bounty', field: 'bounty', label: 'offers.points', hint: 'offers.points_hint', required: true },
    { as: 'claimers', field: 'units', label: 'offers.units', required: true },
    { as: 'until', field: 'until', label: 'offers.until', hint: 'offers.until_hint' },
  ],
  withdraw: [MAY_REASON],
  claim: [REMARK],
  give_back: [MAY_REASON],
  assign: [STAFF, REMARK],
  extend: [HOURS, REASON],
  suspend: [
    REASON,
    { as: 'until', field: 'until', label: 'supervision.until', hint: 'supervision.until_hint' },
  ],
  approve_suspension: [REMARK],
  decline_suspension: [REASON],
  resume: [REMARK],
  urge: [WORDS],
  acknowledge: [WORDS],
  note: [WORDS],
  split: [
    { as: 'kind', field: 'kind', label: 'together.kind', required: true },
    { as: 'partners', field: 'units', label: 'together.units', required: true },
    { ...WORDS, label: 'together.asked', hint: 'together.asked_hint' },
  ],
  drop_part: [REASON],
  merge: [{ as: 'similar', field: 'order', label: 'together.similar', required: true }, REASON],
  unmerge: [REASON],
  // The ground is for the reporter, the reason for the file; the note is for the reporter, too.
  reject: [
    { as: 'ground', field: 'ground', label: 'together.ground', required: true },
    { ...REASON, hint: 'together.reason_hint' },
    {
      ...REMARK,
      label: 'together.to_reporter',
      hint: 'together.to_reporter_hint',
      when: ({ reportId }) => Boolean(reportId),
    },
  ],
};

/** What a step begins with, before anybody has said anything. */
const START: Partial<Record<OrderAction, VerbInput>> = {
  extend: { minutes: 480 },
  offer: { bounty: 0, units: ['*'] },
  split: { kind: 'task' },
};

export const asksOf = (action: OrderAction, order: Order): readonly Ask[] =>
  ASKS[action].filter(({ when }) => !when || when(order));

export const startOf = (action: OrderAction): VerbInput => START[action] ?? {};

/** Words without the blanks around them; undefined for what says nothing. */
function said(value: VerbInput[keyof VerbInput], least = 1): typeof value {
  if (typeof value === 'string') return value.trim().length >= least ? value.trim() : undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** What is sent with the step; undefined while something is missing. */
export function bodyOf(asks: readonly Ask[], input: VerbInput): VerbInput | undefined {
  const told = asks.map((ask) => [ask, said(input[ask.field], ask.as === 'words' ? ask.least : 1)] as const);
  if (told.some(([{ required }, value]) => required && value === undefined)) return undefined;
  return Object.fromEntries(
    told.flatMap(([{ field }, value]) => (value === undefined ? [] : [[field, value]])),
  );
}
