import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '../shared/env.ts';
import { objectKey, publicKey } from '../shared/media/uploads.ts';

/** Checksums only where S3 demands them: a presigned PUT must need nothing that a browser cannot compute. */
const s3 = (endpoint: string | undefined): S3Client =>
  new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  });

let store: S3Client | undefined;
let presigner: S3Client | undefined;

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
export const UPLOAD_SECONDS = 900;

/** A PUT for exactly this type and size: S3 refuses other headers, because they are signed. */
export async function presignUpload(
  uploadId: string,
  contentType: string,
  size: number,
): Promise<{ url: string; headers: Record<string, string> }> {
  const { UPLOAD_ENDPOINT, S3_ENDPOINT, ORIGINALS_BUCKET } = env();
  presigner ??= s3(UPLOAD_ENDPOINT ?? S3_ENDPOINT);
  const url = await getSignedUrl(
    presigner,
    new PutObjectCommand({
      Bucket: ORIGINALS_BUCKET,
      Key: objectKey(uploadId),
      ContentType: contentType,
      ContentLength: size,
    }),
    { expiresIn: UPLOAD_SECONDS, signableHeaders: new Set(['content-type', 'content-length']) },
  );
  return { url, headers: { 'content-type': contentType } };
}

/** @returns undefined when nothing was put there; `too_large` without reading what exceeds the limit */
export async function readOriginal(key: string): Promise<Buffer | 'too_large' | undefined> {
  store ??= s3(env().S3_ENDPOINT);
  try {
    const answer = await store.send(new GetObjectCommand({ Bucket: env().ORIGINALS_BUCKET, Key: key }));
    if ((answer.ContentLength ?? 0) > MAX_UPLOAD_BYTES) {
      (answer.Body as { destroy?: () => void } | undefined)?.destroy?.();
      return 'too_large';
    }
    const bytes = await answer.Body?.transformToByteArray();
    return bytes ? Buffer.from(bytes) : undefined;
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

export async function publishPicture(uploadId: string, size: 'full' | 'thumb', jpeg: Buffer): Promise<void> {
  store ??= s3(env().S3_ENDPOINT);
  await store.send(
    new PutObjectCommand({
      Bucket: env().PUBLIC_BUCKET,
      Key: publicKey(uploadId, size),
      Body: jpeg,
      ContentType: 'image/jpeg',
      CacheControl: 'public, max-age=31536000, immutable',
    }),
  );
}

/** Another store in this process: the simulation's. */
export function useStorage(other: S3Client): void {
  store = other;
}

export function resetStorage(): void {
  store?.destroy();
  presigner?.destroy();
  store = undefined;
  presigner = undefined;
}
