import * as z from 'zod';
import { iso, now } from '../../clock.ts';
import { api } from '../../http/api.ts';
import { contract } from '../../http/contract.ts';
import { UPLOAD_SECONDS } from '../../storage/files.ts';
import { allowImport, IMPORT_TYPES, importIdSchema, MAX_IMPORT_BYTES } from '../import-file.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/imports',
    summary: 'Permission to put one file to import into storage; the caller alone may use it',
    auth: 'staff',
    roles: ['community', 'subdistrict', 'district_operator', 'administrator'],
    body: z.strictObject({
      contentType: z.enum(IMPORT_TYPES),
      size: z.number().int().min(1).max(MAX_IMPORT_BYTES),
    }),
    responses: {
      201: z.object({
        uploadId: importIdSchema,
        method: z.literal('PUT'),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        expiresAt: z.iso.datetime(),
      }),
    },
  }),
  async ({ body, staff }) => {
    const expiresAt = iso(now() + UPLOAD_SECONDS * 1000);
    const allowed = await allowImport(staff.id, body.contentType, body.size);
    return { status: 201, body: { ...allowed, method: 'PUT', expiresAt } };
  },
);
