import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { operationIdSchema } from '../domain/entry.ts';
import * as domain from '../domain/reversal.ts';
import { loadAccount, postingSteps } from '../rows/account-rows.ts';
import { timerSteps } from '../rows/due-rows.ts';
import { loadEntry } from '../rows/entry-rows.ts';
import { loadReversal, type ReversalKey, reversalStep } from '../rows/reversal-rows.ts';
import { checked, perform } from './perform.ts';
import type { Posted } from './spend.ts';

const wordsSchema = z.string().trim().min(1).max(2000);
type Proposal = Omit<domain.Proposal, 'points'> & { points: number };

/** @throws DomainError `not_reversible`, `larger_than_original`, `reversed_before` */
export async function proposeReversal(
  operationId: string,
  input: Proposal,
): Promise<{ state: domain.Reversal['state'] }> {
  const proposal = checked(domain.proposalSchema, input);
  const key = checked(operationIdSchema, operationId);
  return perform({ scope: 'points.propose-reversal', key, request: proposal }, async () => {
    const original = await loadEntry(proposal.holderId, proposal.currency, proposal.reverses);
    const reversal = domain.propose(original, proposal, iso(now()));
    return { answer: { state: reversal.state }, steps: [reversalStep(reversal)] };
  });
}

/** Approval, notice, appeal, decision: `version` is the one the person saw. */
export async function advanceReversal(
  key: ReversalKey,
  version: number,
  step: domain.Step,
): Promise<domain.Reversal> {
  if (step.action === 'appeal') checked(wordsSchema, step.words);
  const before = await loadReversal(key);
  if (before.version !== version) throw staleVersion();
  const after = domain.advance(before, step, iso(now()));
  await commit({ steps: [reversalStep(after), ...timerSteps(before, after)] });
  return after;
}

/** What a timer calls once the waiting time is over; calling it again changes nothing. */
export async function takeReversalEffect(key: ReversalKey): Promise<Posted> {
  const { holderId, currency, reverses } = key;
  const operation = { scope: 'points.reverse', key: `${holderId}#${currency}#${reverses}`, request: {} };
  return perform(operation, async () => {
    const [before, account, original] = await Promise.all([
      loadReversal(key),
      loadAccount(holderId),
      loadEntry(holderId, currency, reverses),
    ]);
    const { reversal, posting } = domain.takeEffect(before, account, original, now());
    const { sequence, balance } = posting.entry;
    const steps = [...postingSteps(posting), reversalStep(reversal), ...timerSteps(before, reversal)];
    return { answer: { sequence, balance }, steps };
  });
}
