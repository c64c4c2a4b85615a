import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Consumer } from 'sqs-consumer';
import type { Lambda } from './lambdas.ts';

export type Poller = { stop: () => Promise<void> };

/**
 * Feeds queue workers as Lambda's event source does: batches in, messages that the handler did not name as
 * failed are deleted, the rest come back after the visibility timeout and end in the dead-letter queue.
 */
export function startPollers(lambdas: Lambda[], sqs: SQSClient, queueBaseUrl: string): Poller {
  const consumers = lambdas.flatMap((lambda) =>
    lambda.queues.map(({ queue, batchSize }) => {
      const consumer = Consumer.create({
        queueUrl: `${queueBaseUrl}${queue}`,
        sqs,
        batchSize,
        waitTimeSeconds: 20,
        messageSystemAttributeNames: ['All'],
        handleMessageBatch: (messages) => handleBatch(lambda, queue, messages),
      });
      const report = (error: Error) => console.error(`${lambda.name}: ${error.message}`);
      consumer.on('error', report);
      consumer.on('processing_error', report);
      consumer.start();
      return consumer;
    }),
  );
  return {
    stop: async () => {
      await Promise.all(
        consumers.map((consumer) => {
          // An aborted poll is no news.
          consumer
            .removeAllListeners('error')
            .removeAllListeners('processing_error')
            .on('error', () => {});
          const stopped = new Promise<void>((done) => consumer.once('stopped', () => done()));
          consumer.stop({ abort: true });
          return stopped;
        }),
      );
    },
  };
}

/** @returns the messages that are done with */
async function handleBatch(lambda: Lambda, queue: string, messages: Message[]): Promise<Message[]> {
  const event: SQSEvent = { Records: messages.map((message) => toRecord(message, queue)) };
  const answer = (await lambda.invoke(event)) as SQSBatchResponse | undefined;
  const failed = new Set(answer?.batchItemFailures.map((failure) => failure.itemIdentifier));
  return messages.filter((message) => !failed.has(message.MessageId ?? ''));
}

function toRecord(message: Message, queue: string): SQSRecord {
  const attributes = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: attributes.SentTimestamp ?? '',
      SenderId: attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: attributes.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  };
}
