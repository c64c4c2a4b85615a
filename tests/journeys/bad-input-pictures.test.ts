import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { handler as requestUpload } from '../../functions/report/handlers/request-upload.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import {
  gifOf,
  hiddenBehind,
  hugePng,
  pdf,
  resizedJpeg,
  svg,
  withTail,
} from '../../functions/shared/testing/crafted-pictures.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { allRows, changingNothing, holdAtRest } from './invariants.ts';
import { file, follow, look } from './steps.ts';
import { drain, jpeg, lampOut, newKey, openWorld, STAFF, submit, tokenOf, upload } from './world.ts';

let s3: S3Client;

beforeAll(async () => {
  await openWorld('badpictures');
  s3 = new S3Client({ endpoint: process.env.S3_ENDPOINT ?? '', forcePathStyle: true });
});

async function published(uploadId: string): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: process.env.PUBLIC_BUCKET }));
  return Contents.flatMap(({ Key = '' }) => (Key.includes(uploadId) ? [Key] : []));
}

async function publicPicture(uploadId: string): Promise<Buffer> {
  const answer = await s3.send(
    new GetObjectCommand({ Bucket: process.env.PUBLIC_BUCKET, Key: `media/${uploadId}.jpg` }),
  );
  return Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
}

const asStaff = async (reportId: string) =>
  (await call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF.community) })).json;

const noise = await sharp({
  create: {
    width: 800,
    height: 600,
    channels: 3,
    background: '#fff',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer();
const small = await jpeg();

describe('a report survives a picture that is none, and staff see why', () => {
  test.each([
    ['a PNG of 50,000 × 50,000', hugePng(50_000, 50_000), 'image/png', 'too_many_pixels'],
    ['a JPEG of 65,500 × 65,500', resizedJpeg(small, 65_500, 65_500), 'image/jpeg', 'too_many_pixels'],
    ['a GIF of 10,000 frames, declared as JPEG', gifOf(10_000), 'image/jpeg', 'not_a_picture'],
    ['an SVG', svg, 'image/png', 'not_a_picture'],
    ['a PDF named .jpg', pdf, 'image/jpeg', 'not_a_picture'],
    ['a truncated JPEG', noise.subarray(0, 40_000), 'image/jpeg', 'damaged'],
    ['a PDF that is a JPEG from its middle', hiddenBehind(pdf, small), 'image/jpeg', 'not_a_picture'],
    ['one byte', Buffer.from('a'), 'image/webp', 'not_a_picture'],
  ])('%s', async (_, bytes, contentType, reason) => {
    const bad = await upload(bytes, { contentType });
    const good = await upload(small);
    const { reportId, id, token } = await file({ ...lampOut, photos: [bad, good] });
    await drain();

    const resident = await follow(token);
    expect(resident).toMatchObject({ status: 'assigned', pendingPhotos: 0 });
    expect(resident.photos).toEqual([{ url: `/media/${good}.jpg`, thumbUrl: `/media/${good}.thumb.jpg` }]);
    expect(resident.steps).toContainEqual(
      expect.objectContaining({ action: 'photo_rejected', note: reason }),
    );

    const rejected = { id: bad, status: 'rejected', rejectedBecause: reason };
    const report = await asStaff(reportId);
    expect(report.photos).toEqual([rejected, expect.objectContaining({ id: good, status: 'cleared' })]);
    expect((await look(id, 'light1')).json.photos).toEqual(report.photos);
    expect(await published(bad)).toEqual([]);
    expect(await published(good)).toHaveLength(2);
    await holdAtRest();
  });

  test('more than 10 MiB, put there against what was agreed', async () => {
    const ask = await call(requestUpload, { body: { contentType: 'image/jpeg', size: 1_000 } });
    const { uploadId, method, url, headers } = ask.json;
    const body = new Uint8Array(Buffer.concat([small, Buffer.alloc(10 * 1024 * 1024)]));
    expect((await fetch(url, { method, headers, body })).ok).toBe(true);
    const { reportId } = await file({ ...lampOut, photos: [uploadId] });
    await drain();
    expect((await asStaff(reportId)).photos).toMatchObject([{ rejectedBecause: 'too_large' }]);
    expect(await published(uploadId)).toEqual([]);
  });

  test('a picture that never came: patience for two minutes, then the report goes on without it', async () => {
    const ask = await call(requestUpload, { body: { contentType: 'image/jpeg', size: 1_000 } });
    const { reportId } = await file({ ...lampOut, photos: [ask.json.uploadId] });
    await drain();
    expect((await asStaff(reportId)).photos).toMatchObject([{ status: 'pending' }]);
    await atTime(
      () => Date.now() + 121_000,
      async () => {
        await sweepOutbox();
        await drain();
      },
    );
    expect((await asStaff(reportId)).photos).toMatchObject([
      { status: 'rejected', rejectedBecause: 'never_uploaded' },
    ]);
    await holdAtRest();
  });
});

describe('what is published', () => {
  test('was drawn anew: no place, no maker, no tail, upright, no transparency', async () => {
    const told = await upload(withTail(await jpeg()));
    const lying = await upload(
      await sharp(await jpeg(60, 40))
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    const clear = await upload(
      await sharp({
        create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      })
        .png()
        .toBuffer(),
      { contentType: 'image/png' },
    );
    await file({ ...lampOut, photos: [told, lying, clear] });
    await drain();

    const picture = await publicPicture(told);
    expect(picture.includes('somebody') || picture.includes('Exif') || picture.includes('<script>')).toBe(
      false,
    );
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    const upright = await sharp(await publicPicture(lying)).metadata();
    expect([upright.width, upright.height, upright.orientation]).toEqual([40, 60, undefined]);
    expect([
      ...(
        await sharp(await publicPicture(clear))
          .raw()
          .toBuffer()
      ).subarray(0, 3),
    ]).toEqual([255, 255, 255]);
  });
});

describe('an upload is attached once, by whom it was made for', () => {
  const unavailable = (body: Record<string, unknown>, key?: string) =>
    changingNothing(async () => {
      expect(await submit(body, key)).toMatchObject({ status: 422, json: { code: 'upload_unavailable' } });
    });

  test('not by another draft, and by its own draft it is', async () => {
    const draft = newKey();
    const theirs = await upload(small, { draft });
    await unavailable({ ...lampOut, photos: [theirs] });
    await unavailable({ ...lampOut, photos: [theirs] }, `${draft}x`);
    expect((await submit({ ...lampOut, photos: [theirs] }, draft)).status).toBe(201);
  });

  test('not when a member of staff made it', async () => {
    const staffs = await upload(small, { token: await tokenOf(STAFF.light1) });
    await unavailable({ ...lampOut, photos: [staffs] });
  });

  test('not twice, and not with one good neighbour', async () => {
    const [used, fresh] = [await upload(small), await upload(small)];
    await file({ ...lampOut, photos: [used] });
    await unavailable({ ...lampOut, photos: [used] });
    await unavailable({ ...lampOut, photos: [fresh, used] });
    expect((await submit({ ...lampOut, photos: [fresh] })).status).toBe(201);
  });

  test('by one of twenty reports that want it at once', async () => {
    const wanted = await upload(small);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submit({ ...lampOut, photos: [wanted] })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'upload_unavailable')).toHaveLength(19);
  });

  test('not when it was never asked for, or is no upload', async () => {
    await unavailable({ ...lampOut, photos: [`U${'0'.repeat(32)}`] });
    for (const photo of [
      '',
      'U1',
      `../${'0'.repeat(30)}`,
      `R${'0'.repeat(32)}`,
      `U${'0'.repeat(32)}#`,
      7,
      null,
    ]) {
      const answer = await changingNothing(() => submit({ ...lampOut, photos: [photo] }));
      expect(answer).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
    }
  });

  test('nine are taken, ten are not, nor one twice', async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => upload(small)));
    const refuse = async (photos: string[]) => {
      const answer = await changingNothing(() => submit({ ...lampOut, photos }));
      expect(answer).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
    };
    await refuse(ten);
    await refuse([ten[0] ?? '', ten[0] ?? '']);
    const { token } = await file({ ...lampOut, description: '', photos: ten.slice(0, 9) });
    await drain();
    expect((await follow(token)).photos.map(({ url }: { url: string }) => url)).toEqual(
      ten.slice(0, 9).map((id) => `/media/${id}.jpg`),
    );
    await holdAtRest();
  });
});

describe('asking for an upload', () => {
  test.each([
    ['a GIF', { contentType: 'image/gif', size: 10 }],
    ['an SVG', { contentType: 'image/svg+xml', size: 10 }],
    ['a type with more behind it', { contentType: 'image/png; charset=x', size: 10 }],
    ['nothing', { contentType: 'image/png', size: 0 }],
    ['less than nothing', { contentType: 'image/png', size: -1 }],
    ['half a byte', { contentType: 'image/png', size: 1.5 }],
    ['more than 10 MiB', { contentType: 'image/png', size: 10 * 1024 * 1024 + 1 }],
    ['a name of one’s own', { contentType: 'image/png', size: 10, uploadId: 'U1' }],
    ['no size', { contentType: 'image/png' }],
  ])('for %s is refused', async (_, body) => {
    const answer = await changingNothing(() => call(requestUpload, { body }));
    expect(answer).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });

  test('nobody attached is forgotten after a day', async () => {
    const [orphan, kept] = [await upload(small), await upload(small)];
    await file({ ...lampOut, photos: [kept] });
    const rows = new Map((await allRows()).map((row) => [row.pk, row]));
    const { outboxShard, outboxAt, at } = rows.get(`UPLOAD#${orphan}`) as Record<string, string>;
    expect(outboxShard).toMatch(/^RETENTION#/);
    const [due = ''] = String(outboxAt).split('#');
    expect(Date.parse(due) - Date.parse(String(at))).toBe(24 * 3_600_000);
    expect(rows.get(`UPLOAD#${kept}`)).not.toHaveProperty('outboxAt');
  });
});
