import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeAll, expect, it } from 'vitest';
import { handler as requestUpload } from '../../functions/report/handlers/request-upload.ts';
import { reportFile } from '../../functions/report/report-repository.ts';
import { env } from '../../functions/shared/env.ts';
import { handler, sweepRetention } from '../../functions/shared/retention/sweep-retention.ts';
import { storage } from '../../functions/shared/storage/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later, row } from '../support/accounts.ts';
import { copyOf, lived } from '../support/personal-data.ts';
import { codeFor, newPhone } from '../support/residents.ts';
import { allRows, changingNothing } from './invariants.ts';
import { jpeg, openWorld, upload } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
beforeAll(() => openWorld('retention'));

const after = (ms: number) => later(ms, () => sweepRetention());
const objects = async (Prefix: string): Promise<string[]> => {
  const list = new ListObjectsV2Command({ Bucket: env().ORIGINALS_BUCKET, Prefix });
  return ((await storage().send(list)).Contents ?? []).map(({ Key = '' }) => Key);
};

it('takes nothing before its date', async () => {
  await lived('甲');
  await upload(await jpeg());
  await changingNothing(() => sweepRetention());
});

it('takes an upload that nobody attached after a day, with what was put there; an attached one stays', async () => {
  const orphan = await upload(await jpeg());
  const person = await lived('乙', true);
  await after(23 * HOUR);
  expect(await row(keys.upload(orphan))).toBeDefined();
  await after(25 * HOUR);
  expect(await row(keys.upload(orphan))).toBeUndefined();
  expect(await objects(`uploads/${orphan}`)).toEqual([]);
  expect(await row(keys.upload(person.uploadId))).toBeDefined();
  expect(await objects(`uploads/${person.uploadId}`)).toHaveLength(1);
  expect((await call(requestUpload, { body: { contentType: 'image/jpeg', size: 9 } })).status).toBe(201);
});

it('takes the number of a closed case after ninety days, and keeps that of an open one', async () => {
  const closed = await lived('丙');
  const open = await lived('丁', true);
  await after(89 * DAY);
  expect(await row(keys.contact(closed.reportId))).toBeDefined();
  await after(91 * DAY);
  expect(await row(keys.contact(closed.reportId))).toBeUndefined();
  expect((await reportFile(closed.reportId, true)).report).toMatchObject({ hasContact: false });
  expect(await row(keys.contact(open.reportId))).toBeDefined();
  expect((await reportFile(open.reportId, true)).report).toMatchObject({ hasContact: true });
});

it('takes copies after a week, codes after minutes and sessions after a month', async () => {
  const person = await lived('戊');
  await copyOf(person);
  const { id } = (await row(keys.export(person.id))) as { id: string };
  expect(await objects(`exports/${id}`)).toHaveLength(1);
  await codeFor(newPhone());
  const kinds = async () =>
    new Set(
      (await allRows())
        .filter(({ outboxShard }) => String(outboxShard).startsWith('RETENTION#'))
        .map(({ type }) => type),
    );
  expect(await kinds()).toEqual(new Set(['contact', 'inbox', 'otp', 'export', 'praise', 'resident_session']));
  await after(HOUR);
  expect((await kinds()).has('otp')).toBe(false);
  await after(8 * DAY);
  expect(await row(keys.export(person.id))).toBeUndefined();
  expect(await objects(`exports/${id}`)).toEqual([]);
  await after(31 * DAY);
  expect((await kinds()).has('resident_session')).toBe(false);
});

it('two at once do no harm, and as a schedule says how many went', async () => {
  const ids = await Promise.all([1, 2, 3].map(async () => upload(await jpeg())));
  const counts = await later(2 * DAY, () => Promise.all([sweepRetention(), sweepRetention()]));
  expect(counts[0] + counts[1]).toBeGreaterThanOrEqual(3);
  for (const id of ids) expect(await row(keys.upload(id))).toBeUndefined();
  const context = { getRemainingTimeInMillis: () => 60_000 } as Parameters<typeof handler>[1];
  expect(await handler({}, context)).toEqual({ gone: 0 });
});
