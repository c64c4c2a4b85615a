import { DomainError } from '../../../functions/shared/errors.ts';
import type { World } from '../world.ts';

/** The phone gives up waiting and asks again; what it asked for may still be under way. */
const PATIENCE = 20_000;

type Heard<T> = { value: T } | { refused: string } | undefined;

/**
 * What a person's device does: asks, waits, asks again with the very same words, and at last gives up.
 * @returns undefined when no answer was ever heard
 */
export async function ask<T>(
  world: World,
  kind: string,
  work: () => Promise<T>,
  tries = 1 + world.random.int(5),
): Promise<Heard<T>> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const outcome = await Promise.race([
      world.network.flow(kind, work),
      world.sleep(PATIENCE).then(() => ({ kind: 'silence' }) as const),
    ]);
    if (outcome.kind === 'answer') return { value: outcome.value };
    if (outcome.kind === 'error') {
      const { error } = outcome;
      if (error instanceof DomainError && error.code !== 'busy') return { refused: error.code };
      if (!isExpected(error)) world.witness.broke('harness', `${kind} fell over: ${(error as Error).stack}`);
    }
    await world.sleep(500 * 2 ** attempt + world.random.int(500));
  }
  return undefined;
}

const EXPECTED = new Set([
  'TimeoutError',
  'ServiceUnavailable',
  'ProvisionedThroughputExceededException',
  'TransactionConflictException',
  'DomainError',
]);
/** An answer 500 or 503 that the infrastructure is to blame for. */
const isExpected = (error: unknown): boolean =>
  error instanceof Error && (EXPECTED.has(error.name) || error.constructor.name === 'Crash');
