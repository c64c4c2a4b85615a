import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { declared } from '../inventory/declare.ts';
import type { Step } from '../kernel/transact.ts';
import { tagOf } from '../secrets.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** Who takes something away, besides what follows from each report. */
export const ERASURE_PARTS = ['identity', 'report', 'points', 'notify'] as const;
export type ErasurePart = (typeof ERASURE_PARTS)[number];
/** What is counted while it happens. */
export const ERASURE_COUNTS = ['reports', 'orders', 'reviews', 'photos', 'contacts', 'rows'] as const;
export type ErasureCounts = Partial<Record<(typeof ERASURE_COUNTS)[number], number>>;

/** The phone makes it up, so that it knows the link even if it never hears the answer. */
export const CERTIFICATE = /^X[0-9A-HJKMNP-TV-Z]{32}$/;
/** The row's id: who reads the table or the audit log does not hold the link. */
export const erasureIdOf = (certificate: string): Promise<string> => tagOf('erasure', certificate);

const count = z.number().int().min(0).default(0);

/** `ERASURE#tag`/`ERASURE`: progress and certificate. It does not say who it was. */
export const erasureRowSchema = z.object(
  declared(
    {
      class: 'internal',
      purpose: 'certificate of an erasure',
      basis: 'duty to prove that it was done',
      retention: '3 years',
    },
    {
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().optional(),
      /** Parts that are done. A set, because they come in any order and may come twice. */
      parts: z.set(z.enum(ERASURE_PARTS)).optional(),
      /** Reports that have been emptied, until the end: what is on its way about them is looked for. */
      refs: z.set(z.string()).optional(),
      /** Whether entries of points stay under a number. */
      ledger: z.boolean().optional(),
      reports: count,
      orders: count,
      reviews: count,
      photos: count,
      contacts: count,
      rows: count,
    },
  ),
);
export type ErasureRow = z.infer<typeof erasureRowSchema>;

export async function findErasure(id: string): Promise<ErasureRow | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.erasure(id), ConsistentRead: true }),
  );
  return Item && erasureRowSchema.parse(Item);
}

export interface Progress extends ErasureCounts {
  part?: ErasurePart;
  /** A report that was emptied. */
  ref?: string;
  ledger?: boolean;
}

/** Goes into the transaction that took something away: it is counted exactly when it went. */
export function erasureProgress(id: string, { part, ref, ledger, ...counts }: Progress): Step {
  const added: [string, unknown][] = Object.entries(counts);
  if (part) added.push(['parts', new Set([part])]);
  if (ref) added.push(['refs', new Set([ref])]);
  const names = Object.fromEntries(added.map(([name]) => [`#${name}`, name]));
  const values = Object.fromEntries(added.map(([name, value]) => [`:${name}`, value]));
  const add = added.map(([name]) => `#${name} :${name}`).join(', ');
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: keys.erasure(id),
        UpdateExpression: `ADD ${add}${ledger === undefined ? '' : ' SET #ledger = :ledger'}`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { ...names, ...(ledger === undefined ? {} : { '#ledger': 'ledger' }) },
        ExpressionAttributeValues: { ...values, ...(ledger === undefined ? {} : { ':ledger': ledger }) },
      },
    },
  };
}
