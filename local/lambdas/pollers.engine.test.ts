import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { expect, inject, it, vi } from 'vitest';
import type { Lambda } from './lambdas.ts';
import { startPollers } from './pollers.ts';

const { awsEndpoint } = inject('engines');
const sqs = new SQSClient({ endpoint: awsEndpoint });
const base = `${awsEndpoint}/000000000000/pollers-`;

const create = async (name: string, attributes: Record<string, string> = {}) => {
  const QueueUrl = `${base}${name}`;
  await sqs.send(new CreateQueueCommand({ QueueName: `pollers-${name}`, Attributes: attributes }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return Attributes?.QueueArn ?? '';
};
const waiting = async (name: string) => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: `${base}${name}`, AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes?.ApproximateNumberOfMessages) +
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible)
  );
};

it('deletes what was applied, retries what failed, and gives up into the dead-letter queue', async () => {
  const deadLetterTargetArn = await create('work-dlq');
  await create('work', {
    VisibilityTimeout: '1',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 2 }),
  });
  const seen: string[] = [];
  const lambda: Lambda = {
    name: 'worker',
    file: '',
    exportName: 'handler',
    timeoutMs: 1_000,
    routes: [],
    everyMs: [],
    queues: [{ queue: 'work', batchSize: 10, responseType: 'ReportBatchItemFailures' }],
    invoke: async (event) => {
      const { Records } = event as SQSEvent;
      seen.push(...Records.map((record) => record.body));
      const poison = Records.filter((record) => record.body === 'poison');
      return { batchItemFailures: poison.map((record) => ({ itemIdentifier: record.messageId })) };
    },
  };
  for (const MessageBody of ['good', 'poison', 'fine']) {
    await sqs.send(new SendMessageCommand({ QueueUrl: `${base}work`, MessageBody }));
  }
  const poller = startPollers([lambda], sqs, base);
  await vi.waitFor(async () => expect(await waiting('work-dlq')).toBe(1), { timeout: 25_000, interval: 250 });
  await poller.stop();
  expect(seen.filter((body) => body === 'poison')).toHaveLength(2);
  expect(seen.filter((body) => body !== 'poison').sort()).toEqual(['fine', 'good']);
  expect(await waiting('work')).toBe(0);
});
