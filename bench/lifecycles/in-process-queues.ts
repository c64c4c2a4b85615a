import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { useSqs } from '../../functions/shared/queue/send.ts';
import { deliver } from '../../tests/support/drain.ts';

/**
 * Queues inside this process: what is sent lies in a list until somebody works on it, so that the table alone is
 * measured.
 * @returns works on messages until none is left
 */
export function inProcessQueues(): () => Promise<void> {
  const waiting: { consumer: Consumer; body: string }[] = [];
  const send = async ({ input }: SendMessageBatchCommand) => {
    const consumer = (input.QueueUrl ?? '').split('-').at(-1) as Consumer;
    for (const { MessageBody = '' } of input.Entries ?? []) waiting.push({ consumer, body: MessageBody });
    return {};
  };
  useSqs({ send, destroy: () => undefined } as unknown as SQSClient);
  return async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const failed = await deliver(next.consumer, [next.body]);
      // Somebody else works on the same case this very moment: it comes again, as SQS would bring it.
      if (failed.length > 0) waiting.push(next);
    }
  };
}
