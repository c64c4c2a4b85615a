import * as z from 'zod';
import { staleVersion } from '../../shared/errors.ts';
import { alertKindSchema, levelSchema } from '../../shared/events/alerts.ts';
import { declared } from '../../shared/inventory/declare.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { sweptAfter } from '../../shared/retention/due.ts';
import { tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';

const DAY = 24 * 3_600_000;
/** How long a notice lies in its inbox. */
export const INBOX_MS = 90 * DAY;

const at = z.iso.datetime();
const common = {
  /** The member of staff or the resident whose inbox it is. */
  ownerId: z.string(),
  at,
  version: z.number().int().min(1),
  /** When its owner had read it. */
  readAt: at.optional(),
};

/** `INBOX#ownerId`/`at#key`: ids and codes; the words are made when it is read, in the reader's language. */
export const inboxRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    ...common,
    orderId: z.string(),
    alert: alertKindSchema,
    level: levelSchema.optional(),
  }),
  z.object({ kind: z.literal('report'), ...common, reportId: z.string(), action: z.string() }),
  z.object({ kind: z.literal('praise'), ...common, praiseId: z.string() }),
]);
export type InboxRow = z.infer<typeof inboxRowSchema>;

/** Every field of all kinds, for the inventory. */
export const inboxFields = declared(
  {
    class: 'personal',
    purpose: 'to tell people of what is theirs',
    basis: "the district's own task; of residents: their own reports and those they follow",
    retention: '90 days',
  },
  Object.assign(
    {},
    ...inboxRowSchema.options.map(({ shape }) =>
      Object.fromEntries(Object.keys(shape).map((name) => [name, z.unknown().optional()])),
    ),
  ) as Record<string, z.ZodType>,
);

/** A new notice, unread. Somebody who wrote it meanwhile makes this fail as `stale_version`: it is looked for anew. */
export function newNotice(id: string, row: InboxRow): Step {
  const key = keys.inbox(row.ownerId, id);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...key,
          type: 'inbox',
          ...row,
          gsi1pk: indexKeys.unread(row.ownerId),
          gsi1sk: id,
          ...sweptAfter(key, Date.parse(row.at) + INBOX_MS),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: staleVersion,
  };
}
