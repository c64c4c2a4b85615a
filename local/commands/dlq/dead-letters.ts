import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type QueueName, queueNames } from '../../../cdk/lib/names.ts';
import { env } from '../../../functions/shared/env.ts';
import { queueUrl } from '../../../functions/shared/queue/send.ts';

const PER_CALL = 10;
/** Nobody else sees what is being read for as long as this, should the command die. Seconds. */
const HIDDEN_S = 60;
/**
 * What was read is released after so long. Not at once: the embedded engine, when its data are on disk, fails at
 * that and mislays the message until its next start.
 */
const RELEASED_S = 1;
/** Longer than that, for a command right after another; without waiting the service asks some of its servers only. */
const WAIT_S = 2;
/** Reading ends before the first message shows up again. */
const READING_MS = 45_000;

const tens = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PER_CALL) }, (_, i) =>
    items.slice(i * PER_CALL, (i + 1) * PER_CALL),
  );

/** The dead-letter queues of a district. Reading hides messages for a moment and removes none. */
export class DeadLetters {
  private readonly sqs: SQSClient;

  constructor() {
    const { SQS_ENDPOINT } = env();
    this.sqs = new SQSClient(SQS_ENDPOINT ? { endpoint: SQS_ENDPOINT } : {});
  }

  /** @returns every message of one queue, or as many as can be read before the first would show up again */
  async read(queue: QueueName): Promise<{ messages: Message[]; more: boolean }> {
    const seen = new Map<string, Message>();
    const until = performance.now() + READING_MS;
    while (performance.now() < until) {
      const { Messages = [] } = await this.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: deadUrl(queue),
          MaxNumberOfMessages: PER_CALL,
          VisibilityTimeout: HIDDEN_S,
          WaitTimeSeconds: WAIT_S,
          MessageSystemAttributeNames: ['ApproximateReceiveCount', 'SentTimestamp'],
        }),
      );
      if (Messages.length === 0) return { messages: [...seen.values()], more: false };
      for (const message of Messages) seen.set(message.MessageId ?? '', message);
    }
    return { messages: [...seen.values()], more: true };
  }

  /** Shows messages to everybody again. */
  async release(queue: QueueName, messages: readonly Message[]): Promise<void> {
    for (const group of tens(messages))
      await this.sqs.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: deadUrl(queue),
          Entries: group.map(({ ReceiptHandle }, i) => ({
            Id: String(i),
            ReceiptHandle,
            VisibilityTimeout: RELEASED_S,
          })),
        }),
      );
  }

  /** @returns the positions of the bodies that the queue took */
  async sendBack(queue: QueueName, bodies: readonly string[]): Promise<Set<number>> {
    const taken = new Set<number>();
    for (const [round, group] of tens(bodies).entries()) {
      const { Successful = [] } = await this.sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl(queue),
          Entries: group.map((MessageBody, i) => ({ Id: String(round * PER_CALL + i), MessageBody })),
        }),
      );
      for (const { Id } of Successful) taken.add(Number(Id));
    }
    return taken;
  }

  /** @returns how many are gone */
  async remove(queue: QueueName, messages: readonly Message[]): Promise<number> {
    let gone = 0;
    for (const group of tens(messages)) {
      const { Successful = [] } = await this.sqs.send(
        new DeleteMessageBatchCommand({
          QueueUrl: deadUrl(queue),
          Entries: group.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle })),
        }),
      );
      gone += Successful.length;
    }
    return gone;
  }
}

const deadUrl = (queue: QueueName): string => `${queueUrl(queue)}-dlq`;

export const isQueue = (name: string): name is QueueName => queueNames.some((queue) => queue === name);
