import { PutObjectCommand } from '@aws-sdk/client-s3';
import { env } from '../shared/env.ts';
import { objectKey, publicKey } from '../shared/media/uploads.ts';
import { storage } from '../shared/storage/client.ts';
import { presignPut, readFile } from '../shared/storage/files.ts';

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

export const presignUpload = (uploadId: string, contentType: string, size: number) =>
  presignPut(objectKey(uploadId), contentType, size);

/** @returns undefined when nothing was put there; `too_large` without reading what exceeds the limit */
export const readOriginal = (key: string) => readFile(key, MAX_UPLOAD_BYTES);

export async function publishPicture(uploadId: string, size: 'full' | 'thumb', jpeg: Buffer): Promise<void> {
  await storage().send(
    new PutObjectCommand({
      Bucket: env().PUBLIC_BUCKET,
      Key: publicKey(uploadId, size),
      Body: jpeg,
      ContentType: 'image/jpeg',
      // A day and not for ever: what is erased must also leave the caches.
      CacheControl: 'public, max-age=86400, immutable',
    }),
  );
}
