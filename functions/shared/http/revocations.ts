import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { elapsed, iso, now } from '../clock.ts';
import type { Step } from '../kernel/transact.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/**
 * What a token may no longer do, known to every Lambda within half a minute. A row names an account and the
 * version from which its tokens are good again, or a session, which never is. Versions and no times: a token
 * read from the account before the change carries the old number however late it is made and whatever any
 * clock says.
 */
const revocationSchema = z.object({
  id: z.string(),
  /** Absent for a session. */
  version: z.number().int().optional(),
});

/** Longer than an access token lives, with room for a slow request and clocks that differ. */
const KEPT_MS = 15 * 60_000;
const FRESH_MS = 30_000;
/** When the table does not answer, what was known serves on for this long: the minute we promise. */
const STALE_MS = 55_000;

/** Goes into the transaction that changes the account or ends the session. */
export function revoke(id: string, version?: number): Step {
  const until = now() + KEPT_MS;
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.revoked(iso(until), id),
          type: 'revocation',
          id,
          ...(version === undefined ? {} : { version }),
          ttl: Math.ceil(until / 1000),
        },
      },
    },
  };
}

type Known = ReadonlyMap<string, number>;
let cache: { of: string; at: number; rows: Promise<Known> } | undefined;

async function load(): Promise<Known> {
  const known = new Map<string, number>();
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      // By time, so that rows that TTL has not got round to cost nothing.
      KeyConditionExpression: 'pk = :pk AND sk > :now',
      ExpressionAttributeValues: { ':pk': keys.revoked('', '').pk, ':now': iso(now()) },
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { id, version = Number.POSITIVE_INFINITY } = revocationSchema.parse(item);
      known.set(id, Math.max(version, known.get(id) ?? 0));
    }
  }
  return known;
}

function known(): Promise<Known> {
  const of = tableName();
  const before = cache?.of === of ? cache : undefined;
  if (before && elapsed() - before.at < FRESH_MS) return before.rows;
  const at = elapsed();
  const rows = load().catch((error: unknown) => {
    cache = before;
    if (before && elapsed() - before.at < STALE_MS) return before.rows;
    throw error;
  });
  cache = { of, at, rows };
  return rows;
}

export interface Bearer {
  holder: string;
  version: number;
  session?: string | undefined;
}

/** One Query in half a minute and process, whoever asks. */
export async function isRevoked({ holder, version, session }: Bearer): Promise<boolean> {
  const rows = await known();
  return version < (rows.get(holder) ?? 0) || (session !== undefined && rows.has(session));
}

/** After a revocation in this process. */
export function forgetRevocations(): void {
  cache = undefined;
}
