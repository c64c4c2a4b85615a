import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { PERSON_ID } from '../ids.ts';
import { declared } from '../inventory/declare.ts';
import { putVersioned } from '../kernel/put-versioned.ts';
import type { Step } from '../kernel/transact.ts';
import { sweptAfter } from '../retention/due.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** Who holds something of a person and writes a part. */
export const EXPORT_PARTS = ['identity', 'report', 'points', 'notify', 'praise'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

export const EXPORT_ID = /^D[0-9A-HJKMNP-TV-Z]{32}$/;
/** How long the files lie ready. */
export const EXPORT_MS = 7 * 24 * 3_600_000;

/** `PERSON#id`/`EXPORT`: the one copy of everything that a person asked for last. */
export const exportRowSchema = z.object(
  declared(
    {
      class: 'internal',
      purpose: 'answer to “what do you hold about me”',
      basis: 'the person’s right to a copy',
      retention: '7 days',
    },
    {
      id: z.string().regex(EXPORT_ID),
      personId: z.string().regex(PERSON_ID),
      status: z.enum(['running', 'ready']),
      parts: z.array(z.enum(EXPORT_PARTS)),
      /** Pictures put into files so far. */
      next: z.number().int().min(0),
      files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
      startedAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      version: z.number().int().min(1),
    },
  ),
);
export type ExportRow = z.infer<typeof exportRowSchema>;

export const exportKey = (id: string, name: string): string => `exports/${id}/${name}`;
export const partName = (part: ExportPart): string => `${part}.json`;

/** What a slice writes: what is in it, and the person's pictures by the id of their upload. */
export const exportFileSchema = z.object({
  rows: z.array(z.record(z.string(), z.unknown())),
  pictures: z.array(z.object({ name: z.string(), uploadId: z.string() })),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

export async function findExport(personId: string): Promise<ExportRow | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.export(personId), ConsistentRead: true }),
  );
  return Item && exportRowSchema.parse(Item);
}

export function putExport(row: ExportRow, before?: ExportRow): Step {
  const key = keys.export(row.personId);
  return putVersioned(key, { type: 'export', ...row, ...sweptAfter(key, Date.parse(row.expiresAt)) }, before);
}
