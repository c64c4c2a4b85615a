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
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 }),
  });
  const batches: string[][] = [];
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
      batches.push(Records.map((record) => record.body));
      const poison = Records.filter((record) => record.body === 'poison');
      return { batchItemFailures: poison.map((record) => ({ itemIdentifier: record.messageId })) };
    },
  };
  const good = Array.from({ length: 9 }, (_, i) => `good ${i}`);
  for (const MessageBody of [...good.slice(0, 5), 'poison', ...good.slice(5)]) {
    await sqs.send(new SendMessageCommand({ QueueUrl: `${base}work`, MessageBody }));
  }
  const poller = startPollers([lambda], sqs, base);
  await vi.waitFor(async () => expect(await waiting('work-dlq')).toBe(1), { timeout: 25_000, interval: 250 });
  await poller.stop();
  const [together, ...again] = batches.filter((bodies) => bodies.includes('poison'));
  expect(together?.length, 'the poison came with neighbours').toBeGreaterThan(1);
  expect(again, 'five receives, alone after the first').toEqual(Array(4).fill(['poison']));
  expect(
    batches
      .flat()
      .filter((body) => body !== 'poison')
      .sort(),
  ).toEqual(good);
  expect(await waiting('work')).toBe(0);
});
