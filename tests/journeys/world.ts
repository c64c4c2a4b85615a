import sharp from 'sharp';
import { inject } from 'vitest';
import { handler as requestUpload } from '../../functions/report/handlers/request-upload.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { forgetSearchers } from '../../functions/shared/codes/search-limit.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { resetSqs } from '../../functions/shared/queue/send.ts';
import { resetKeyRing } from '../../functions/shared/sealing/key-ring.ts';
import { resetSecrets } from '../../functions/shared/secrets.ts';
import { resetStorage } from '../../functions/shared/storage/client.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { CODE, seedSmallDistrict } from '../support/small-district.ts';

export { drain } from '../support/drain.ts';
export * from '../support/small-district.ts';

/** Points every module of this process at a fresh district, small enough to know by heart. */
export async function openWorld(label: string): Promise<void> {
  const district = `${label}-${Math.random().toString(36).slice(2, 8)}`;
  Object.assign(process.env, await createDistrict(inject('engines'), district), { LOG_LEVEL: 'CRITICAL' });
  resetEnv();
  resetSecrets();
  resetKeyRing();
  resetTable();
  resetSqs();
  resetStorage();
  forgetConfig();
  forgetSearchers();
  await seedSmallDistrict();
}

export const tokenOf = (person: StaffIdentity): Promise<string> => issueAccessToken(person, Date.now());

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
