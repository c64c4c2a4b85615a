import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { handler as listCodes } from '../../functions/scan/handlers/list-codes.ts';
import { handler as createCodeJob } from '../../functions/scan/jobs/handlers/create-code-job.ts';
import { handler as getJob } from '../../functions/scan/jobs/handlers/get-code-job.ts';
import { handler as getFile } from '../../functions/scan/jobs/handlers/get-code-job-file.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { queueUrl, sqs } from '../../functions/shared/queue/send.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { later } from './accounts.ts';
import { deliver } from './drain.ts';
import { putImport } from './imports.ts';

export const file = (text: string, token: string): Promise<string> => putImport(Buffer.from(text), token);

/** Households in one place: `<stem>1`, `<stem>2` … */
export const sheet = (rows: number, region: string, stem: string): string =>
  `name,region\n${Array.from({ length: rows }, (_, n) => `${stem}${n + 1},${region}\n`).join('')}`;

export const createJob = (
  body: Record<string, unknown>,
  token: string,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> => call(createCodeJob, { body, token, query, headers });

export const jobOf = async (id: string, token: string) =>
  (await call(getJob, { params: { id }, token })).json;

/** Follows the link of a file. */
export async function textOf(id: string, name: string, token: string): Promise<string> {
  const { json } = await call(getFile, { params: { id, name }, token });
  const answer = await fetch(json.url);
  if (!answer.ok) throw new Error(`storage said ${answer.status}`);
  return answer.text();
}

interface Listed {
  code: string;
  place: { name: string };
}

export async function allCodes(token: string): Promise<Listed[]> {
  const found: Listed[] = [];
  let cursor: string | undefined;
  do {
    const { json } = await call(listCodes, { query: { limit: 100, ...(cursor ? { cursor } : {}) }, token });
    found.push(...json.items);
    cursor = json.nextCursor;
  } while (cursor);
  return found;
}

let ahead = 0;

/** So many messages, one after the other, as a worker takes them; what got lost the sweeper sends once more. */
export async function hops(count: number, { twice = false } = {}): Promise<void> {
  for (let hop = 0; hop < count; hop++) {
    const receive = new ReceiveMessageCommand({ QueueUrl: queueUrl('codes'), WaitTimeSeconds: 0 });
    const { Messages: [message] = [] } = await sqs().send(receive);
    if (!message) {
      ahead += 3_600_000;
      await later(ahead, sweepOutbox);
      continue;
    }
    await deliver('codes', [message.Body ?? '']);
    if (twice) await deliver('codes', [message.Body ?? '', message.Body ?? '']);
  }
}
