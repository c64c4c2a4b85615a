import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context, SQSEvent } from 'aws-lambda';
import { worker } from '../../functions/shared/queue/worker.ts';
import { projectRoot } from '../../local/engines/synth.ts';
import { readFunctions } from '../../local/lambdas/service-file.ts';
import type { Message } from './simulated/queues.ts';

type Handler = ReturnType<typeof worker>;

/** Every worker that serverless.yml gives a queue: a new one is simulated from its first day. */
const HANDLERS = new Map<string, Handler>();
for (const { file, exportName, queues } of readFunctions())
  for (const { queue } of queues) {
    const module = await import(pathToFileURL(join(projectRoot, file)).href);
    HANDLERS.set(queue, module[exportName] as Handler);
  }

/** Works on a batch as the process of its own that it would be. */
export const workers = {
  /** @returns ids of the messages that failed, as Lambda reports them */
  async work(queue: string, batch: readonly Message[]): Promise<string[]> {
    const known = HANDLERS.get(queue);
    if (!known) throw new Error(`serverless.yml has no worker for ${queue}`);
    // The handlers' own chains belong to one process; here there are many.
    const handler = worker(known.consumer, known.reactions);
    const Records = batch.map(({ id, body }) => ({ messageId: id, body, eventSource: 'aws:sqs' }));
    const answer = await handler({ Records } as unknown as SQSEvent, {} as Context);
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  },
};
