import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import { isPresigned } from './presigned.ts';

const secret = 'local';
const s3 = new S3Client({
  region: 'cn-northwest-1',
  credentials: { accessKeyId: 'local', secretAccessKey: secret },
  endpoint: 'http://localhost:3000/storage',
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
});
const sign = (signableHeaders = new Set(['content-type', 'content-length'])) =>
  getSignedUrl(
    s3,
    new PutObjectCommand({ Bucket: 'b', Key: "uploads/a b'(c)", ContentType: 'image/png', ContentLength: 7 }),
    { expiresIn: 60, signableHeaders },
  );
const put = (url: string, headers: Record<string, string> = {}) =>
  new Request(url, {
    method: 'PUT',
    headers: { host: 'localhost:3000', 'content-type': 'image/png', 'content-length': '7', ...headers },
  });

describe('a presigned URL', () => {
  it('of the SDK is accepted', async () => {
    expect(isPresigned(put(await sign()), secret)).toBe(true);
  });

  it('is refused for another key, type, length, method or secret', async () => {
    const url = await sign();
    expect(isPresigned(put(url.replace('/uploads/', '/uploads/x')), secret)).toBe(false);
    expect(isPresigned(put(url, { 'content-type': 'text/html' }), secret)).toBe(false);
    expect(isPresigned(put(url, { 'content-length': '8' }), secret)).toBe(false);
    expect(isPresigned(new Request(url, { method: 'GET', headers: put(url).headers }), secret)).toBe(false);
    expect(isPresigned(put(url), 'other')).toBe(false);
  });

  it('is refused after its time and long before it', async () => {
    const url = await sign();
    expect(isPresigned(put(url), secret, Date.now() + 61_000)).toBe(false);
    expect(isPresigned(put(url), secret, Date.now() - 3_600_000)).toBe(false);
  });

  it.each([
    '',
    '?X-Amz-Signature=00',
    '?X-Amz-Credential=a/b/c/s3/d&X-Amz-SignedHeaders=host&X-Amz-Signature=zz',
  ])('is not what %s makes', (query) => {
    expect(isPresigned(put(`http://localhost:3000/storage/b/uploads/x${query}`), secret)).toBe(false);
  });
});
