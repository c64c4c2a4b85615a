import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '../env.ts';
import { presigner, storage } from './client.ts';

/** How long a browser may take from the answer to its PUT. */
export const UPLOAD_SECONDS = 900;
/** A link to a file is followed at once; one that was copied somewhere soon opens nothing. */
const DOWNLOAD_SECONDS = 300;

/** A PUT for exactly this type and size: S3 refuses other headers, because they are signed. */
export async function presignPut(
  key: string,
  contentType: string,
  size: number,
): Promise<{ url: string; headers: Record<string, string> }> {
  const put = new PutObjectCommand({
    Bucket: env().ORIGINALS_BUCKET,
    Key: key,
    ContentType: contentType,
    ContentLength: size,
  });
  const url = await getSignedUrl(presigner(), put, {
    expiresIn: UPLOAD_SECONDS,
    signableHeaders: new Set(['content-type', 'content-length']),
  });
  return { url, headers: { 'content-type': contentType } };
}

/** A link that saves the file under `name` (ASCII). */
export function presignGet(key: string, name: string): Promise<string> {
  const get = new GetObjectCommand({
    Bucket: env().ORIGINALS_BUCKET,
    Key: key,
    ResponseContentDisposition: `attachment; filename="${name}"`,
  });
  return getSignedUrl(presigner(), get, { expiresIn: DOWNLOAD_SECONDS });
}

/** @returns undefined when nothing was put there; `too_large` without reading what exceeds the limit */
export const readFile = (key: string, limit: number): Promise<Buffer | 'too_large' | undefined> =>
  read(env().ORIGINALS_BUCKET, key, limit);

/** `readFile` for what was cleared to be shown to everybody. */
export const readPublicFile = (key: string, limit: number): Promise<Buffer | 'too_large' | undefined> =>
  read(env().PUBLIC_BUCKET, key, limit);

async function read(Bucket: string, Key: string, limit: number): Promise<Buffer | 'too_large' | undefined> {
  try {
    const answer = await storage().send(new GetObjectCommand({ Bucket, Key }));
    if ((answer.ContentLength ?? 0) > limit) {
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

export async function writeFile(key: string, body: Uint8Array | string, contentType: string): Promise<void> {
  await storage().send(
    new PutObjectCommand({ Bucket: env().ORIGINALS_BUCKET, Key: key, Body: body, ContentType: contentType }),
  );
}

/** No error when there is none. */
export async function removeFile(key: string): Promise<void> {
  await storage().send(new DeleteObjectCommand({ Bucket: env().ORIGINALS_BUCKET, Key: key }));
}

/** `removeFile` for what everybody could see; its older version is gone within a day (cdk/lib/buckets.ts). */
export async function removePublicFile(key: string): Promise<void> {
  await storage().send(new DeleteObjectCommand({ Bucket: env().PUBLIC_BUCKET, Key: key }));
}
