import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../clock.ts';
import { requireWhole } from '../district/whole-district.ts';
import { api } from '../http/api.ts';
import { contract, page, pageQuery } from '../http/contract.ts';
import { openCursor, sealCursor } from '../http/cursor.ts';
import type { Item } from '../kernel/transact.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { AUDIT_SHARDS } from '../table/shards.ts';

const rowSchema = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().optional(), roles: z.array(z.string()).optional() }),
  seen: z.object({ kind: z.string(), id: z.string(), field: z.string() }).optional(),
  changed: z
    .array(z.object({ row: z.string(), change: z.string(), version: z.number().optional() }))
    .optional(),
  more: z.number().optional(),
  /** Whether it is part of its chain yet: within a minute or two. */
  sealed: z.boolean(),
});

/** One query a shard of the day, side by side; newest first. */
async function rowsOf(day: string, before: string | undefined, limit: number): Promise<Item[]> {
  const range = before === undefined ? '' : ' AND sk < :before';
  const answers = await Promise.all(
    Array.from({ length: AUDIT_SHARDS }, (_, shard) =>
      table().send(
        new QueryCommand({
          TableName: tableName(),
          KeyConditionExpression: `pk = :pk${range}`,
          ExpressionAttributeValues: {
            ':pk': keys.audit(day, shard, '', '').pk,
            ...(before === undefined ? {} : { ':before': before }),
          },
          ScanIndexForward: false,
          Limit: limit + 1,
        }),
      ),
    ),
  );
  return answers.flatMap(({ Items = [] }) => Items).sort((a, b) => (String(a.sk) < String(b.sk) ? 1 : -1));
}

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/audit',
    summary: 'Who changed and who looked at what on a day (UTC), newest first',
    auth: 'staff',
    roles: ['auditor', 'administrator'],
    query: pageQuery.extend({
      day: z.iso.date().optional(),
      /** A staff member's id: pages are as long as what they did among the rows that were read. */
      actor: z.string().max(60).optional(),
      by: z.enum(['staff', 'resident', 'courier', 'public', 'system']).optional(),
    }),
    responses: { 200: page(rowSchema) },
    problems: ['forbidden', 'invalid_cursor'],
  }),
  async ({ staff, query }) => {
    // It tells who did what anywhere, so a part of the district does not suffice.
    requireWhole(staff);
    const day = query.day ?? iso(now()).slice(0, 10);
    const list = `audit/${day}`;
    const before = query.cursor === undefined ? undefined : (await openCursor(list, query.cursor)).after;
    const rows = await rowsOf(day, before, query.limit);
    const items = rows
      .slice(0, query.limit)
      .map((row) => rowSchema.parse({ ...row, sealed: row.seq !== undefined }))
      .filter(({ actor }) => query.actor === undefined || actor.id === query.actor)
      .filter(({ actor }) => query.by === undefined || actor.kind === query.by);
    const last = rows[query.limit - 1];
    const more = rows.length > query.limit && last !== undefined;
    const nextCursor = more ? await sealCursor(list, { after: String(last.sk) }) : undefined;
    return { status: 200, body: { items, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
