import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { words } from '../../shared/http/contract.ts';
import { declared } from '../../shared/inventory/declare.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

/** What a member of staff publishes of themselves; nothing is ticked before they tick it. */
export const cardFields = z.strictObject({
  showName: z.boolean(),
  /** A number of the office, or a phone they were given for work. */
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 -]{4,18}[0-9]$/)
    .optional(),
  note: words(1, 60).optional(),
});

/** `STAFF#id`/`CARD`. */
const cardRowSchema = z.object(
  declared(
    {
      class: 'personal',
      purpose: 'who to turn to in one’s community',
      basis: 'chosen by the member of staff',
      retention: 'until taken back',
    },
    { staffId: z.string(), ...cardFields.shape, version: z.number().int() },
  ),
);
export type Card = z.infer<typeof cardRowSchema>;

export async function findCard(staffId: string): Promise<Card> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.staffCard(staffId), ConsistentRead: true }),
  );
  return Item ? cardRowSchema.parse(Item) : { staffId, showName: false, version: 0 };
}

/** @throws DomainError `stale_version` */
export async function saveCard(
  staffId: string,
  fields: z.infer<typeof cardFields>,
  version: number,
): Promise<Card> {
  const next = cardRowSchema.parse({ staffId, ...fields, version: version + 1 });
  const before = version > 0 ? { version } : undefined;
  await commit({ steps: [putVersioned(keys.staffCard(staffId), { type: 'staff_card', ...next }, before)] });
  return next;
}

/** A page of a community names a handful of people; a batch takes a hundred. */
export async function cardsOf(staffIds: readonly string[]): Promise<Map<string, Card>> {
  if (staffIds.length === 0) return new Map();
  const name = tableName();
  const { Responses } = await table().send(
    new BatchGetCommand({
      RequestItems: { [name]: { Keys: staffIds.slice(0, 100).map((id) => keys.staffCard(id)) } },
    }),
  );
  const cards = (Responses?.[name] ?? []).map((item) => cardRowSchema.parse(item));
  return new Map(cards.map((card) => [card.staffId, card]));
}
