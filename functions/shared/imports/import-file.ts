import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../clock.ts';
import { DomainError } from '../errors.ts';
import { newCapability } from '../ids.ts';
import { presignPut, readFile } from '../storage/files.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

export const IMPORT_TYPES = ['text/csv', 'application/geo+json'] as const;
export type ImportType = (typeof IMPORT_TYPES)[number];
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
export const importIdSchema = z.string().regex(/^I[0-9A-HJKMNP-TV-Z]{32}$/);

/** A file nobody imports is collected after a day: the row by its ttl, the object by the bucket's lifecycle. */
const ORPHAN_SECONDS = 24 * 3600;

const objectKey = (importId: string): string => `imports/${importId}`;

const rowSchema = z.object({ ownedBy: z.string(), contentType: z.enum(IMPORT_TYPES) });

/** Permission for one staff member to put one file. */
export async function allowImport(staffId: string, contentType: ImportType, size: number) {
  const uploadId = newCapability('I');
  const at = now();
  const [signed] = await Promise.all([
    presignPut(objectKey(uploadId), contentType, size),
    table().send(
      new PutCommand({
        TableName: tableName(),
        Item: {
          ...keys.importFile(uploadId),
          type: 'import',
          contentType,
          size,
          ownedBy: staffId,
          at: iso(at),
          ttl: Math.floor(at / 1000) + ORPHAN_SECONDS,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  ]);
  return { uploadId, ...signed };
}

/**
 * The bytes of a file that this staff member put. Another's file is no more there than none.
 * @throws DomainError `upload_unavailable`, `too_large`, `unsupported_media_type`
 */
export async function readImport(
  staffId: string,
  uploadId: string,
  type: ImportType,
  limit: number = MAX_IMPORT_BYTES,
): Promise<Buffer> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.importFile(uploadId), ConsistentRead: true }),
  );
  const row = rowSchema.safeParse(Item);
  if (!row.success || row.data.ownedBy !== staffId) throw new DomainError('upload_unavailable');
  if (row.data.contentType !== type) throw new DomainError('unsupported_media_type');
  const bytes = await readFile(objectKey(uploadId), limit);
  if (bytes === undefined) throw new DomainError('upload_unavailable');
  if (bytes === 'too_large') throw new DomainError('too_large');
  return bytes;
}
