import type * as z from 'zod';
import { jitter } from '../../shared/chance.ts';
import { now, pause } from '../../shared/clock.ts';
import { DomainError, isCode } from '../../shared/errors.ts';
import { answerGivenBefore, type Commit, commitOnce, type Operation } from '../../shared/kernel/commit.ts';

/** How long commands on one account wait for each other before the caller hears `busy`, in milliseconds. */
const DEADLINE_MS = 5_000;
const ATTEMPTS = 100;

export type Decided<A> = Commit & { answer: A };

/** @throws DomainError `invalid_request` naming the fields */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('invalid_request', {}, fields);
}

/** Tries again while somebody else changes what `attempt` reads. @throws DomainError `busy` when that goes on */
export async function untilSettled<A>(attempt: () => Promise<A>): Promise<A> {
  const until = now() + DEADLINE_MS;
  for (let count = 0; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isCode(error, 'stale_version')) throw error;
      if (now() > until || count >= ATTEMPTS) throw new DomainError('busy');
      await pause(jitter(Math.min(200, 10 * 2 ** count)));
    }
  }
}

/**
 * Reads, decides and writes once. It decides again when somebody else changed the account meanwhile; a command that
 * was carried out before gets its first answer, even when it would be refused now.
 * @throws what `decide` throws; `busy` when the account stays contended
 */
export async function perform<A>(
  operation: Omit<Operation<A>, 'answer'>,
  decide: () => Promise<Decided<A>>,
): Promise<A> {
  return untilSettled(async () => {
    const decided = await decide().catch(async (error: unknown) => {
      const before = error instanceof DomainError ? await answerGivenBefore<A>(operation) : undefined;
      if (before === undefined) throw error;
      return { given: before };
    });
    if ('given' in decided) return decided.given;
    return commitOnce({ ...operation, answer: decided.answer }, decided);
  });
}
