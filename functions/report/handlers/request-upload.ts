import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { operationKeySchema } from '../../shared/http/operation-key.ts';
import { newCapability } from '../../shared/ids.ts';
import { draftOwner } from '../../shared/media/draft-owner.ts';
import { UPLOAD_SECONDS } from '../../shared/storage/files.ts';
import { MAX_UPLOAD_BYTES, presignUpload } from '../storage.ts';
import { putUpload } from '../upload-row.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/uploads',
    summary: 'Permission to put one picture into storage',
    auth: 'optional',
    headers: z.object({
      'idempotency-key': operationKeySchema.optional(),
    }),
    body: z.strictObject({
      contentType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
      size: z.number().int().min(1).max(MAX_UPLOAD_BYTES),
    }),
    responses: {
      201: z.object({
        uploadId: z.string(),
        method: z.literal('PUT'),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        expiresAt: z.iso.datetime(),
      }),
    },
  }),
  async ({ body, headers, staff }) => {
    const uploadId = newCapability('U');
    const draft = headers['idempotency-key'];
    const ownedBy = staff ? `staff:${staff.id}` : draft === undefined ? undefined : await draftOwner(draft);
    const at = now();
    const [signed] = await Promise.all([
      presignUpload(uploadId, body.contentType, body.size),
      putUpload(uploadId, { ...body, ownedBy }),
    ]);
    const expiresAt = iso(at + UPLOAD_SECONDS * 1000);
    return { status: 201, body: { uploadId, method: 'PUT', ...signed, expiresAt } };
  },
);
