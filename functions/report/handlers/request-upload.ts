import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { newCapability } from '../../shared/ids.ts';
import { sweptAfter } from '../../shared/retention/due.ts';
import { UPLOAD_SECONDS } from '../../shared/storage/files.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { draftOwner } from '../draft-owner.ts';
import { MAX_UPLOAD_BYTES, presignUpload } from '../storage.ts';

/** An upload nobody attaches is collected after a day, with what was put there. */
const ORPHAN_MS = 24 * 3_600_000;

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/uploads',
    summary: 'Permission to put one picture into storage',
    auth: 'optional',
    headers: z.object({
      'idempotency-key': z
        .string()
        .regex(/^[\x21-\x7e]{1,200}$/)
        .optional(),
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
      table().send(
        new PutCommand({
          TableName: tableName(),
          Item: {
            ...keys.upload(uploadId),
            type: 'upload',
            ...body,
            ownedBy,
            at: iso(at),
            ...sweptAfter(keys.upload(uploadId), at + ORPHAN_MS),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ]);
    const expiresAt = iso(at + UPLOAD_SECONDS * 1000);
    return { status: 201, body: { uploadId, method: 'PUT', ...signed, expiresAt } };
  },
);
