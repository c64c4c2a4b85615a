import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { queueUrl, sqs } from '../../functions/shared/queue/send.ts';
import { table } from '../../functions/shared/table/client.ts';
import { CONSUMERS } from './drain.ts';

/** Every message on its way is lost. */
export async function losingMessages(): Promise<void> {
  for (const consumer of CONSUMERS) await sqs().send(new PurgeQueueCommand({ QueueUrl: queueUrl(consumer) }));
}

/**
 * Runs `work` while the `nth` transaction fails: `unsent` before it leaves, `unheard` after it was carried out,
 * so that the caller does not know.
 */
export async function failing<T>(how: 'unsent' | 'unheard', nth: number, work: () => Promise<T>): Promise<T> {
  const { middlewareStack } = table();
  const name = 'fail-once';
  let seen = 0;
  middlewareStack.add(
    (next, context) => async (args) => {
      const hit = context.commandName === 'TransactWriteItemsCommand' && ++seen === nth;
      if (hit && how === 'unsent') throw new Error('the connection was refused');
      const answer = await next(args);
      if (hit) throw new Error('the connection broke');
      return answer;
    },
    { step: 'initialize', name, priority: 'low' },
  );
  try {
    return await work();
  } finally {
    middlewareStack.remove(name);
  }
}

/** Numbers that look random and are the same for a seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], roll: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(roll() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
