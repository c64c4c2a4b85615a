import * as z from 'zod';
import { DomainError } from '../../shared/errors.ts';
import type { Account } from './account.ts';
import { pointsSchema } from './amount.ts';
import { DAY_MS } from './calendar.ts';
import { CURRENCIES, type Entry, holderIdSchema } from './entry.ts';
import { takeOldest } from './lots.ts';
import type { Movement } from './movement.ts';
import { type Posting, post } from './post.ts';
import { REVERSAL_STATES, REVERSAL_TRANSITIONS, type ReversalAction } from './reversal-states.ts';

export const WAIT_MS = 15 * DAY_MS;

const person = z.string().regex(/^S[0-9A-Z-]{2,40}$/);
export const proposalSchema = z.strictObject({
  holderId: holderIdSchema,
  currency: z.enum(CURRENCIES),
  /** The entry that was an error. */
  reverses: z.number().int().min(1),
  points: pointsSchema,
  reason: z.string().trim().min(10).max(2000),
  evidence: z.array(z.string().trim().min(1).max(500)).min(1).max(10),
  proposedBy: person,
});
export type Proposal = z.infer<typeof proposalSchema>;

export const reversalSchema = proposalSchema.extend({
  state: z.enum(REVERSAL_STATES),
  version: z.number().int().min(1),
  proposedAt: z.iso.datetime(),
  approvedBy: person.optional(),
  noticedAt: z.iso.datetime().optional(),
  appeal: z.string().optional(),
  decidedBy: person.optional(),
  effectiveAt: z.iso.datetime().optional(),
});
export type Reversal = z.infer<typeof reversalSchema>;

/** Awards, and an organisation's penalties. What was spent is refunded, and nothing undoes a reversal. */
export const isReversible = (entry: Entry): boolean => entry.reason === 'earn' || entry.reason === 'penalty';

/** @throws DomainError `not_reversible`, `larger_than_original` */
export function propose(original: Entry, proposal: Proposal, at: string): Reversal {
  if (!isReversible(original)) throw new DomainError('not_reversible');
  if (proposal.points > Math.abs(original.amount)) throw new DomainError('larger_than_original');
  return { ...proposal, state: 'proposed', version: 1, proposedAt: at };
}

export type Step =
  | { action: 'approve' | 'uphold' | 'grant' | 'drop'; by: string }
  | { action: 'notice' }
  | { action: 'appeal'; by: string; words: string };

const FACTS: { [A in Step['action']]: (step: Step & { action: A }, at: string) => Partial<Reversal> } = {
  approve: ({ by }) => ({ approvedBy: by }),
  notice: (_, at) => ({ noticedAt: at }),
  appeal: ({ words }) => ({ appeal: words }),
  uphold: ({ by }) => ({ decidedBy: by }),
  grant: ({ by }) => ({ decidedBy: by }),
  drop: ({ by }) => ({ decidedBy: by }),
};

function mayAct(reversal: Reversal, step: Step): boolean {
  if (step.action === 'notice') return true;
  switch (REVERSAL_TRANSITIONS[step.action].by) {
    case 'another':
      return step.by !== reversal.proposedBy;
    case 'third':
      return step.by !== reversal.proposedBy && step.by !== reversal.approvedBy;
    case 'holder':
      return step.by === reversal.holderId;
    case 'anyone':
      return true;
  }
}

const legal = (reversal: Reversal, action: ReversalAction): boolean =>
  (REVERSAL_TRANSITIONS[action].from as readonly string[]).includes(reversal.state);

/** @throws DomainError `illegal_transition`, `forbidden` */
export function advance(reversal: Reversal, step: Step, at: string): Reversal {
  if (!legal(reversal, step.action)) throw new DomainError('illegal_transition');
  if (!mayAct(reversal, step)) throw new DomainError('forbidden');
  const facts = (FACTS[step.action] as (step: Step, at: string) => Partial<Reversal>)(step, at);
  const state = REVERSAL_TRANSITIONS[step.action].to;
  return { ...reversal, ...facts, state, version: reversal.version + 1 };
}

function movementOf(account: Account, original: Entry, points: number): Movement {
  const { currency, kind } = original;
  const given = original.amount < 0;
  const taken = given ? 0 : Math.min(points, account.balances[currency] ?? 0);
  const reversal = {
    reason: 'reversal',
    reverses: original.sequence,
    writtenOff: given ? 0 : points - taken,
  } as const;
  if (kind === 'organisation')
    return { kind, currency: 'standing', ...reversal, ...(given ? { credit: points } : { debit: taken }) };
  if (original.currency === 'contribution')
    return { kind, currency: 'contribution', debit: taken, ...reversal };
  const lots = takeOldest(account.lots, taken, Object.keys(original.lots));
  return { kind, currency: 'material', debit: taken, lots, ...reversal };
}

/**
 * What the clock does once the waiting time is over: takes what is still there and writes the rest off, so that no
 * balance falls below zero (L-03).
 * @throws DomainError `illegal_transition`, `too_early`
 */
export function takeEffect(
  reversal: Reversal,
  account: Account,
  original: Entry,
  now: number,
): { reversal: Reversal; posting: Posting } {
  if (!legal(reversal, 'take_effect') || !reversal.noticedAt) throw new DomainError('illegal_transition');
  if (now < Date.parse(reversal.noticedAt) + WAIT_MS) throw new DomainError('too_early');
  const at = new Date(now).toISOString();
  return {
    reversal: { ...reversal, state: 'effective', effectiveAt: at, version: reversal.version + 1 },
    posting: post(account, movementOf(account, original, reversal.points), at),
  };
}
