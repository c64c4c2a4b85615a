import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { env } from '../../functions/shared/env.ts';
import { sqs } from '../../functions/shared/queue/send.ts';
import { storage } from '../../functions/shared/storage/client.ts';
import { allRows } from '../journeys/invariants.ts';
import { CONSUMERS } from './drain.ts';

/** Every object of a bucket as `key` and the bytes it holds. */
async function objectsIn(Bucket: string): Promise<[string, string][]> {
  const { Contents = [] } = await storage().send(new ListObjectsV2Command({ Bucket }));
  return Promise.all(
    Contents.map(async ({ Key = '' }): Promise<[string, string]> => {
      const answer = await storage().send(new GetObjectCommand({ Bucket, Key }));
      return [`${Bucket}/${Key}`, (await answer.Body?.transformToString('latin1')) ?? ''];
    }),
  );
}

async function messagesIn(queue: string): Promise<[string, string][]> {
  const url = `${env().QUEUE_BASE_URL}${queue}`;
  const peek = new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
  const { Messages = [] } = await sqs().send(peek);
  return Messages.map(({ Body = '' }) => [queue, Body]);
}

/** Where any of these strings still is: rows, objects, messages on their way and dead ones, the log. */
export async function tracesOf(marks: readonly string[], log: readonly string[] = []): Promise<string[]> {
  const places: [string, string][] = [
    ...(await allRows()).map((row): [string, string] => [`${row.pk} ${row.sk}`, JSON.stringify(row)]),
    ...(await objectsIn(env().ORIGINALS_BUCKET)),
    ...(await objectsIn(env().PUBLIC_BUCKET)),
    ...(await Promise.all(CONSUMERS.flatMap((name) => [messagesIn(name), messagesIn(`${name}-dlq`)]))).flat(),
    ...log.map((line): [string, string] => ['log', line]),
  ];
  return places.flatMap(([place, content]) => {
    const latin = (mark: string) => Buffer.from(mark).toString('latin1');
    const found = marks.filter(
      (mark) => place.includes(mark) || content.includes(mark) || content.includes(latin(mark)),
    );
    return found.map((mark) => `${place}: ${mark}`);
  });
}
