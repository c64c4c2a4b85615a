import { elapsed, iso, now } from '../../shared/clock.ts';
import { DomainError } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { logger } from '../../shared/observability.ts';
import { announceExpiry, expire } from '../commands/expire.ts';
import { takeReversalEffect } from '../commands/reverse.ts';
import { lotWork, nextLook } from '../domain/due.ts';
import { MOST_LOTS } from '../domain/lots.ts';
import { loadAccount } from '../rows/account-rows.ts';
import { DUE_SHARDS, type Due, doneStep, dueBefore, dueStep } from '../rows/due-rows.ts';

/** Bounded work a tick: a flood is spread over minutes. */
const PER_SHARD = 50;
/** No new appointment is begun after this; the Lambda may run twice as long. */
const ENOUGH_MS = 25_000;

/**
 * Announces and expires what is due, then makes the next appointment. Broken off anywhere, it is begun again: each
 * change is made once, whoever makes it.
 */
async function lookAtLots({ holderId, at }: Due): Promise<void> {
  for (let i = 0; i <= 2 * MOST_LOTS; i++) {
    const account = await loadAccount(holderId);
    const work = lotWork(account, now());
    if (!work) {
      const next = { holderId, at: nextLook(account, now()) };
      return commit({ steps: [doneStep({ holderId, at }), dueStep(next)] });
    }
    const act = work.action === 'announce' ? announceExpiry : expire;
    await act({ holderId, month: work.month });
  }
  throw new Error('the lots of an account do not come to an end');
}

const keep = (due: Due): Promise<unknown> =>
  due.reversal ? takeReversalEffect({ holderId: due.holderId, ...due.reversal }) : lookAtLots(due);

/** Somebody else was there first, or the clock is not there yet: the next tick sees what is left. */
const HARMLESS = new Set(['stale_version', 'illegal_transition', 'too_early', 'busy']);

/** @returns how many appointments were kept and how many could not be */
export async function runTimers(): Promise<{ kept: number; failed: number }> {
  const started = elapsed();
  const told = { kept: 0, failed: 0 };
  const shards = await Promise.all(
    Array.from({ length: DUE_SHARDS }, (_, shard) => dueBefore(shard, iso(now()), PER_SHARD)),
  );
  await Promise.all(
    shards.map(async (dues) => {
      for (const due of dues) {
        if (elapsed() - started > ENOUGH_MS) return;
        try {
          await keep(due);
          told.kept++;
        } catch (error) {
          if (error instanceof DomainError && HARMLESS.has(error.code)) continue;
          told.failed++;
          logger.error('points timer failed', { at: due.at, error: error as Error });
        }
      }
    }),
  );
  return told;
}
