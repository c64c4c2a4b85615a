import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { staleVersion } from '../shared/errors.ts';
import { STAFF } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { countUpTo } from '../shared/kernel/count-up-to.ts';
import { putVersioned } from '../shared/kernel/put-versioned.ts';
import type { Step } from '../shared/kernel/transact.ts';
import { PRAISE_ID } from '../shared/praise/praise-id.ts';
import { NEIGHBOUR_REASONS, WORKER_REASONS } from '../shared/praise/reasons.ts';
import { sweptAfter } from '../shared/retention/due.ts';
import { table, tableName } from '../shared/table/client.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { keys } from '../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../shared/table/rows-by-key.ts';
import type { Praise } from './domain/praise.ts';

/** `PRAISE#kind#whose`/id. No field says who gave it, none is a number but the row's own version. */
export const praiseSchema = z.object(
  declared(
    {
      ...STAFF,
      purpose: 'thanks, shown to others when whoever is thanked agrees',
      basis: 'consent of whoever is thanked; until then to ask them',
      retention: '60 days while nobody has answered, a year when shown, until declined or withdrawn',
    },
    {
      id: z.string().regex(PRAISE_ID),
      kind: z.enum(['worker', 'neighbour']),
      whose: z.string(),
      region: z.string(),
      reasons: z.array(z.enum([...WORKER_REASONS, ...NEIGHBOUR_REASONS])),
      words: z.string().optional(),
      status: z.enum(['pending', 'shown']),
      on: z.iso.date(),
      shownAt: z.iso.datetime().optional(),
      until: z.iso.datetime(),
      version: z.number().int(),
    },
  ),
);

/** Whose praises somebody may see and answer: their own, or their household's. */
export type Whose = Pick<Praise, 'kind' | 'whose'>;

const keyOf = ({ kind, whose, id }: Whose & Pick<Praise, 'id'>) => keys.praise(kind, whose, id);

/** The row, new or changed from what was read. In an index only once it is shown, and there by place and date. */
export function putPraise(praise: Praise, before?: Praise): Step {
  const { region, shownAt, id, until } = praise;
  const shown = shownAt && { gsi2pk: indexKeys.thankedIn(region), gsi2sk: `${shownAt}#${id}` };
  const key = keyOf(praise);
  return putVersioned(
    key,
    { type: 'praise', ...praise, ...shown, ...sweptAfter(key, Date.parse(until)) },
    before,
  );
}

/** Gone without a trace; the audit log says that a row went, and holds none of its words. */
export const dropPraise = (praise: Praise): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: keyOf(praise),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': praise.version },
    },
  },
  onFail: staleVersion,
});

const praiseOf = (item: Record<string, unknown> | undefined): Praise[] =>
  item?.type === 'praise' ? [praiseSchema.parse(item) as Praise] : [];

/** The one with this id among those of these; undefined for everybody else's. */
export async function findPraise(among: readonly Whose[], id: string): Promise<Praise | undefined> {
  const wanted = among.map((each) => keyOf({ ...each, id }));
  const rows = await rowsByKey(wanted);
  return wanted.flatMap((key) => praiseOf(rows.get(placeOf(key))))[0];
}

/** Whether something lies under the id, also the mark of what was taken back before it came. */
export async function isKnown(whose: Whose, id: string): Promise<boolean> {
  return (await rowsByKey([keyOf({ ...whose, id })])).size > 0;
}

/** Newest first, from below `before`; `more` when the query ended at its limit. */
export async function pageOf(
  { kind, whose }: Whose,
  limit: number,
  before: string | undefined,
): Promise<{ praises: Praise[]; readTo?: string }> {
  const { pk } = keys.praise(kind, whose, '');
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': pk, ...(before === undefined ? {} : { ':before': before }) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return {
    praises: Items.flatMap(praiseOf),
    ...(LastEvaluatedKey ? { readTo: String(LastEvaluatedKey.sk) } : {}),
  };
}

/** Praises a household can be given in one day. */
const MOST_A_DAY = 3;
const KEPT_MS = 2 * 86_400_000;

/** Counts one against the bound of the day; the row goes by itself when the day is over. */
export const countAgainstDay = (code: string, day: string, onFull: () => Error): Step => ({
  write: {
    Update: countUpTo(keys.praiseLimit(code, day), 'praise_limit', MOST_A_DAY, Date.parse(day) + KEPT_MS),
  },
  onFail: onFull,
});
