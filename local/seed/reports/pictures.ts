import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { handler as requestUpload } from '../../../functions/report/handlers/request-upload.ts';
import { env } from '../../../functions/shared/env.ts';
import { objectKey } from '../../../functions/shared/media/uploads.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { SCENES } from '../pictures/catalogue.ts';
import { drawPicture } from '../pictures/draw-picture.ts';
import { must } from './must.ts';

let storage: S3Client | undefined;

/** For a draft (`key`) or for the staff member who holds `token`. */
export type Uploader = { key: string } | { token: string };

/**
 * Draws a picture and uploads it as a phone would, but for the presigned address: that leads to the front
 * server, which opens when the demo district is complete.
 */
export async function uploadPicture(
  category: string,
  look: { seed: number; mended: boolean; closer: number },
  by: Uploader,
): Promise<string | undefined> {
  const scene = SCENES[category];
  if (!scene) return undefined;
  const bytes = await drawPicture(scene, look.seed, look.mended, look.closer);
  const answer = await call(requestUpload, {
    body: { contentType: 'image/jpeg', size: bytes.length },
    ...('key' in by ? { headers: { 'idempotency-key': by.key } } : { token: by.token }),
  });
  const { uploadId } = must(answer, 201) as { uploadId: string };
  storage ??= new S3Client({ endpoint: env().S3_ENDPOINT ?? '', forcePathStyle: true });
  await storage.send(
    new PutObjectCommand({
      Bucket: env().ORIGINALS_BUCKET,
      Key: objectKey(uploadId),
      Body: bytes,
      ContentType: 'image/jpeg',
    }),
  );
  return uploadId;
}

export function closeStorage(): void {
  storage?.destroy();
  storage = undefined;
}
