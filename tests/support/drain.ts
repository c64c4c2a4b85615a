import { DeleteMessageCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import { handler as dispatchWorker } from '../../functions/dispatch/handlers/apply-report-events.ts';
import { handler as identityWorker } from '../../functions/identity/personal-data/handlers/apply-person-events.ts';
import { handler as notifyWorker } from '../../functions/notify/handlers/apply-notices.ts';
import { handler as pointsWorker } from '../../functions/points/handlers/decide-points.ts';
import { handler as praiseWorker } from '../../functions/praise/handlers/apply-praise-events.ts';
import { handler as reportWorker } from '../../functions/report/handlers/apply-order-events.ts';
import { handler as mediaWorker } from '../../functions/report/handlers/process-photos.ts';
import { handler as reviewWorker } from '../../functions/review/handlers/record-reviews.ts';
import { handler as codesWorker } from '../../functions/scan/jobs/handlers/run-code-jobs.ts';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { queueUrl, sqs } from '../../functions/shared/queue/send.ts';

type Worker = (
  event: SQSEvent,
  context: Context,
) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

const WORKERS: Record<Consumer, Worker> = {
  codes: codesWorker as Worker,
  dispatch: dispatchWorker as Worker,
  report: reportWorker as Worker,
  media: mediaWorker as Worker,
  review: reviewWorker as Worker,
  praise: praiseWorker as Worker,
  points: pointsWorker as Worker,
  notify: notifyWorker as Worker,
  identity: identityWorker as Worker,
};

/** Hands messages to a consumer's worker in one batch. @returns the positions of those it did not take */
export async function deliver(consumer: Consumer, bodies: readonly string[]): Promise<number[]> {
  const records = bodies.map((body, index) => ({ messageId: String(index), body }));
  const answer = await WORKERS[consumer]({ Records: records } as SQSEvent, {} as Context);
  return answer.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
}

export const CONSUMERS = Object.keys(WORKERS) as Consumer[];

async function waiting(consumer: Consumer): Promise<Message[]> {
  const { Messages = [] } = await sqs().send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl(consumer),
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 0,
    }),
  );
  return Messages;
}

/** @returns how many were applied; the others stay in their queue */
async function hand(consumer: Consumer, messages: readonly Message[]): Promise<number> {
  const records = messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
  const answer = await WORKERS[consumer]({ Records: records } as SQSEvent, {} as Context);
  const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const applied = messages.filter(({ MessageId = '' }) => !failed.has(MessageId));
  await Promise.all(
    applied.map(({ ReceiptHandle }) =>
      sqs().send(new DeleteMessageCommand({ QueueUrl: queueUrl(consumer), ReceiptHandle })),
    ),
  );
  return applied.length;
}

/** Delivers waiting messages to the real workers, as Lambda would, until the queues are empty. */
export async function drain(only: readonly Consumer[] = CONSUMERS): Promise<number> {
  let applied = 0;
  for (let quiet = false; !quiet; ) {
    const found = await Promise.all(
      only.map(async (consumer) => [consumer, await waiting(consumer)] as const),
    );
    const busy = found.filter(([, messages]) => messages.length > 0);
    for (const [consumer, messages] of busy) applied += await hand(consumer, messages);
    quiet = busy.length === 0;
  }
  return applied;
}
