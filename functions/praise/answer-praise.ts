import { iso, now } from '../shared/clock.ts';
import { DomainError, notFound, staleVersion } from '../shared/errors.ts';
import { answerGivenBefore, commitOnce } from '../shared/kernel/commit.ts';
import type { Step as Write } from '../shared/kernel/transact.ts';
import { answered, isThere, type Praise, type Step } from './domain/praise.ts';
import { dropPraise, findPraise, putPraise, type Whose } from './praise-repository.ts';

interface Answer {
  id: string;
  status: 'shown' | 'gone';
  version: number;
}

interface Command {
  id: string;
  step: Step;
  version: number;
}

function next(praise: Praise | undefined, { step, version }: Command, at: string): Praise | 'gone' {
  if (!praise || !isThere(praise, at)) throw notFound();
  if (praise.version !== version) throw staleVersion();
  return answered(praise, step, at);
}

/**
 * What whoever is thanked says to it, once under a key: a tap that comes twice is one.
 * @param owner who answers
 * @param also what must still be true when it is written
 * @throws DomainError `not_found` for everybody else's, `stale_version`, `illegal_transition`
 */
export async function answerPraise(
  owner: string,
  among: readonly Whose[],
  command: Command,
  key: string,
  also: readonly Write[] = [],
): Promise<Answer> {
  // Not in the record's key: nobody shall count there how often somebody was thanked.
  const operation = { scope: 'praise-answer', key, request: { ...command, owner } };
  const praise = await findPraise(among, command.id);
  try {
    const then = next(praise, command, iso(now()));
    const gone = then === 'gone';
    const answer: Answer = {
      id: command.id,
      status: gone ? 'gone' : 'shown',
      version: gone ? command.version : then.version,
    };
    if (!praise) throw notFound();
    const write = gone ? dropPraise(praise) : putPraise(then, praise);
    return await commitOnce({ ...operation, answer }, { steps: [write, ...also] });
  } catch (error) {
    // What was said went through, and the phone never heard: what it was said to may be gone since.
    const before = error instanceof DomainError ? await answerGivenBefore<Answer>(operation) : undefined;
    if (before) return before;
    throw error;
  }
}
