import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Item, Step } from '../kernel/transact.ts';
import { objectKey } from '../media/uploads.ts';
import { EXPORT_PARTS, exportKey, exportRowSchema, partName } from '../personal-data/export-row.ts';
import { removeFile } from '../storage/files.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** What becomes of a row whose date has come: it goes, with these steps beside it, or it is looked at again later. */
export type Verdict = { gone: true; steps?: Step[] } | { lookAgainAt: number };

const DAY = 24 * 3_600_000;
/** A number serves to ask about a report; this long after the case is closed nobody asks any more. */
export const CONTACT_MS = 90 * DAY;
const OPEN_MS = 30 * DAY;

const reportSchema = z.object({ status: z.string(), finishedAt: z.string().optional() });

async function contact({ pk }: Item, nowMs: number): Promise<Verdict> {
  const Key = keys.report(String(pk).slice('CONTACT#'.length));
  const { Item: row } = await table().send(
    new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }),
  );
  if (!row) return { gone: true };
  const { status, finishedAt } = reportSchema.parse(row);
  const closed = ['solved', 'unconfirmed', 'finished'].includes(status) && finishedAt !== undefined;
  if (!closed) return { lookAgainAt: nowMs + OPEN_MS };
  const due = Date.parse(finishedAt) + CONTACT_MS;
  if (due > nowMs) return { lookAgainAt: due };
  // The report no longer claims to have one, in the same transaction.
  const withoutContact: Step = {
    write: {
      Update: {
        TableName: tableName(),
        Key,
        UpdateExpression: 'SET hasContact = :no ADD #version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':no': false, ':one': 1 },
      },
    },
  };
  return { gone: true, steps: [withoutContact] };
}

/** The files go first: a row that is still there is looked at again, a file without a row is not. */
async function copy(row: Item): Promise<Verdict> {
  const { id, files } = exportRowSchema.parse(row);
  for (const { name } of files) await removeFile(exportKey(id, name));
  for (const part of EXPORT_PARTS) await removeFile(exportKey(id, partName(part)));
  return { gone: true };
}

async function upload({ pk, attachedTo }: Item): Promise<Verdict> {
  if (attachedTo === undefined) await removeFile(objectKey(String(pk).slice('UPLOAD#'.length)));
  return { gone: true };
}

/** A code that was traded for a challenge, or a session, lives as long as it says. */
async function untilItSays({ expiresAt }: Item, nowMs: number): Promise<Verdict> {
  const until = Number(expiresAt);
  return until > nowMs ? { lookAgainAt: until } : { gone: true };
}

export const RULES: Record<string, (row: Item, nowMs: number) => Promise<Verdict>> = {
  contact,
  upload,
  export: copy,
  otp: untilItSays,
  resident_session: untilItSays,
  erasure: async () => ({ gone: true }),
  inbox: async () => ({ gone: true }),
  digest: async () => ({ gone: true }),
  seen: async () => ({ gone: true }),
  delivery: async () => ({ gone: true }),
  praise: async () => ({ gone: true }),
  'praise-taken-back': async () => ({ gone: true }),
};
