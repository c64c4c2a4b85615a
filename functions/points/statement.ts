import * as z from 'zod';
import { openCursor, sealCursor } from '../shared/http/cursor.ts';
import { checked } from './commands/perform.ts';
import { CURRENCIES, type Entry, holderIdSchema } from './domain/entry.ts';
import { entriesBefore } from './rows/entry-rows.ts';

const NEWEST = 1_000_000_000 - 1;
const askSchema = z.strictObject({
  holderId: holderIdSchema,
  currency: z.enum(CURRENCIES),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
});

export interface Statement {
  /** The newest first; each carries the balance after it. */
  entries: Entry[];
  nextCursor?: string;
}

/**
 * The holder's own statement. The cursor is bound to holder and currency: one person's opens no other's, and there
 * is no way to ask for more than one holder.
 * @throws DomainError `invalid_cursor`
 */
export async function statement(ask: z.input<typeof askSchema>): Promise<Statement> {
  const { holderId, currency, limit, cursor } = checked(askSchema, ask);
  const list = `statement/${holderId}/${currency}`;
  const before = cursor === undefined ? NEWEST : Number((await openCursor(list, cursor)).before) - 1;
  const read = await entriesBefore(holderId, currency, before, limit + 1);
  const entries = read.slice(0, limit);
  const last = entries.at(-1);
  if (read.length <= limit || !last) return { entries };
  return { entries, nextCursor: await sealCursor(list, { before: String(last.sequence) }) };
}
