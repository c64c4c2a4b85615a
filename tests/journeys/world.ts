import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import sharp from 'sharp';
import { inject } from 'vitest';
import { handler as dispatchWorker } from '../../functions/dispatch/handlers/apply-report-events.ts';
import { handler as pointsWorker } from '../../functions/points/handlers/decide-points.ts';
import { handler as reportWorker } from '../../functions/report/handlers/apply-order-events.ts';
import { handler as mediaWorker } from '../../functions/report/handlers/process-photos.ts';
import { handler as requestUpload } from '../../functions/report/handlers/request-upload.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { resetStorage } from '../../functions/report/storage.ts';
import { handler as reviewWorker } from '../../functions/review/handlers/record-reviews.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { queueUrl, resetSqs, sqs } from '../../functions/shared/queue/send.ts';
import { resetSecrets } from '../../functions/shared/secrets.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { CODE, seedSmallDistrict } from '../support/small-district.ts';

export * from '../support/small-district.ts';

type Worker = (
  event: SQSEvent,
  context: Context,
) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

const WORKERS: Record<Consumer, Worker> = {
  dispatch: dispatchWorker as Worker,
  report: reportWorker as Worker,
  media: mediaWorker as Worker,
  review: reviewWorker as Worker,
  points: pointsWorker as Worker,
};

/** Points every module of this process at a fresh district, small enough to know by heart. */
export async function openWorld(label: string): Promise<void> {
  const district = `${label}-${Math.random().toString(36).slice(2, 8)}`;
  Object.assign(process.env, await createDistrict(inject('engines'), district), { LOG_LEVEL: 'CRITICAL' });
  resetEnv();
  resetSecrets();
  resetTable();
  resetSqs();
  resetStorage();
  forgetConfig();
  await seedSmallDistrict();
}

export const tokenOf = (person: StaffIdentity): Promise<string> => issueAccessToken(person, Date.now());

/** Delivers waiting messages to the real workers, as Lambda would, until the queues are empty. */
export async function drain(only?: readonly Consumer[]): Promise<number> {
  let applied = 0;
  for (let quiet = false; !quiet; ) {
    quiet = true;
    for (const consumer of only ?? (Object.keys(WORKERS) as Consumer[])) {
      const { Messages = [] } = await sqs().send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl(consumer),
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 0,
        }),
      );
      if (Messages.length === 0) continue;
      quiet = false;
      const records = Messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
      const answer = await WORKERS[consumer]({ Records: records } as SQSEvent, {} as Context);
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const { MessageId = '', ReceiptHandle } of Messages) {
        if (failed.has(MessageId)) continue;
        await sqs().send(new DeleteMessageCommand({ QueueUrl: queueUrl(consumer), ReceiptHandle }));
        applied += 1;
      }
    }
  }
  return applied;
}

export const jpeg = (width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '39/1 36/1 0/1' } })
    .jpeg()
    .toBuffer();

/** Asks for an upload and puts the bytes where the answer says. */
export async function upload(
  bytes: Buffer,
  { token, draft, contentType = 'image/jpeg' }: { token?: string; draft?: string; contentType?: string } = {},
): Promise<string> {
  const answer = await call(requestUpload, {
    body: { contentType, size: bytes.length },
    ...(token ? { token } : {}),
    ...(draft ? { headers: { 'idempotency-key': draft } } : {}),
  });
  const { uploadId, method, url, headers } = answer.json;
  const put = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw new Error(`storage said ${put.status}`);
  return uploadId;
}

let serial = 0;
export const newKey = (): string => `draft-${process.pid}-${++serial}-${Math.random().toString(36).slice(2)}`;

export const submit = (body: Record<string, unknown>, key = newKey()): Promise<Answer> =>
  call(submitReport, { body, headers: { 'idempotency-key': key } });

export const lampOut = { code: CODE, category: 'lighting.lamp_out', description: '灯不亮了三天' };
export const binFull = { code: CODE, category: 'sanitation.bin_overflow', description: '垃圾桶满了' };
