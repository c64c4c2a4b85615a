import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { queueNames } from '../../cdk/lib/names.ts';
import { type OutboxNotice, readNoticeOutbox } from '../../functions/notify/channels/outbox.ts';
import { type OutboxMessage, readSmsOutbox } from '../../functions/shared/sms/outbox.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { indexKeys } from '../../functions/shared/table/index-keys.ts';
import { eventIdOf } from '../../functions/shared/table/keys.ts';
import { OUTBOX_SHARDS } from '../../functions/shared/table/shards.ts';
import type { SeedResult } from '../seed/result.ts';

export type DevState = SeedResult & {
  /** Messages that left a transaction and that their consumer has not yet applied. */
  outbox: { eventId: string; consumer: string; due: string }[];
  /** Text messages that no provider was asked to send. */
  messages: OutboxMessage[];
  /** Notices that left an inbox. */
  notices: OutboxNotice[];
  queues: { name: string; visible: number; inFlight: number; dead: number }[];
};

export async function readState(seeded: SeedResult, sqs: SQSClient, queueBaseUrl: string): Promise<DevState> {
  const [outbox, queues, messages, notices] = await Promise.all([
    readOutbox(),
    readQueues(sqs, queueBaseUrl),
    readSmsOutbox(),
    readNoticeOutbox(),
  ]);
  return { codes: seeded.codes, accounts: seeded.accounts, outbox, queues, messages, notices };
}

async function readOutbox(): Promise<DevState['outbox']> {
  const shards = await Promise.all(
    Array.from({ length: OUTBOX_SHARDS }, (_, shard) =>
      table().send(
        new QueryCommand({
          TableName: tableName(),
          IndexName: 'outbox',
          KeyConditionExpression: 'outboxShard = :shard',
          ExpressionAttributeValues: { ':shard': indexKeys.outbox(shard) },
          Limit: 100,
        }),
      ),
    ),
  );
  const rows = shards.flatMap((answer) => answer.Items ?? []) as {
    pk: string;
    sk: string;
    outboxAt: string;
  }[];
  return rows
    .map(({ pk, sk, outboxAt }) => ({
      eventId: eventIdOf(pk),
      consumer: sk,
      due: outboxAt.split('#')[0] ?? '',
    }))
    .sort((a, b) => a.due.localeCompare(b.due));
}

function readQueues(sqs: SQSClient, queueBaseUrl: string): Promise<DevState['queues']> {
  const counts = async (name: string) => {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: `${queueBaseUrl}${name}`, AttributeNames: ['All'] }),
    );
    return {
      visible: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
      inFlight: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
    };
  };
  return Promise.all(
    queueNames.map(async (name) => {
      const [live, dead] = await Promise.all([counts(name), counts(`${name}-dlq`)]);
      return { name, ...live, dead: dead.visible + dead.inFlight };
    }),
  );
}
