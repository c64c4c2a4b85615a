import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { jitter } from '../chance.ts';
import { now, pause } from '../clock.ts';
import { DomainError } from '../errors.ts';
import { table } from '../table/client.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
export type Item = Record<string, unknown>;

/** One row of a transaction and the error its failed condition means. */
export interface Step {
  write: TransactItem;
  /** `old` is the row that made the condition fail, when there is one. */
  onFail?: (old: Item | undefined) => Error;
}

/** How long conflicts and throttling are retried before the caller hears 503, in milliseconds. */
const DEADLINE_MS = 2_500;
const RETRIED = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const RETRIED_NAMES = new Set([
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

const itemWithOld = (write: TransactItem): TransactItem => {
  const old = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  if (write.Put) return { Put: { ...old, ...write.Put } };
  if (write.Update) return { Update: { ...old, ...write.Update } };
  if (write.Delete) return { Delete: { ...old, ...write.Delete } };
  if (write.ConditionCheck) return { ConditionCheck: { ...old, ...write.ConditionCheck } };
  throw new Error('a transaction item needs one of Put, Update, Delete, ConditionCheck');
};

/** @returns the named error of the first failed condition, or undefined when trying again may help */
function meaningOf(error: TransactionCanceledException, steps: readonly Step[]): Error | undefined {
  const reasons = error.CancellationReasons ?? [];
  for (const [position, reason] of reasons.entries()) {
    if (reason.Code !== 'ConditionalCheckFailed') continue;
    const old = reason.Item ? unmarshall(reason.Item) : undefined;
    return steps[position]?.onFail?.(old) ?? new DomainError('stale_version');
  }
  if (reasons.some((reason) => RETRIED.has(reason.Code ?? ''))) return undefined;
  return error;
}

const backOff = (attempt: number): number => jitter(Math.min(400, 15 * 2 ** attempt));
/** A clock that stands still must not make this wait for ever. */
const ATTEMPTS = 40;

/**
 * All rows or none, in one round trip when nobody is in the way.
 * @throws the failing step's own error; DomainError `busy` (503) when conflicts outlast the deadline
 */
export async function transact(steps: readonly Step[], deadlineMs = DEADLINE_MS): Promise<void> {
  const command = new TransactWriteCommand({ TransactItems: steps.map((step) => itemWithOld(step.write)) });
  const until = now() + deadlineMs;
  for (let attempt = 0; ; attempt++) {
    try {
      await table().send(command);
      return;
    } catch (error) {
      if (error instanceof TransactionCanceledException) {
        const meaning = meaningOf(error, steps);
        if (meaning) throw meaning;
      } else if (!(error instanceof Error && RETRIED_NAMES.has(error.name))) {
        throw error;
      }
      if (now() > until || attempt >= ATTEMPTS) throw new DomainError('busy');
      await pause(backOff(attempt));
    }
  }
}
