import * as z from 'zod';
import { CURRENCIES, type Currency, type HolderKind, holderIdSchema, monthSchema } from './entry.ts';

const whole = z.number().int().min(0);
const counter = z.strictObject({ period: z.string(), points: whole });

/** What a holder has now; everything in it can be worked out again from the entries. */
export const accountSchema = z.object({
  holderId: holderIdSchema,
  kind: z.enum(['resident', 'organisation']),
  version: whole,
  /** The holder's own time: of the last change, and never earlier than the one before. */
  at: z.iso.datetime(),
  balances: z.partialRecord(z.enum(CURRENCIES), whole),
  /** Entries so far, by currency: the number of the last one. */
  sequences: z.partialRecord(z.enum(CURRENCIES), whole),
  /** Material points by month of expiry; with the time of the notice once it was given. */
  lots: z.record(
    monthSchema,
    z.strictObject({ points: whole.min(1), noticedAt: z.iso.datetime().optional() }),
  ),
  /** Present while a resident takes part. Earlier intervals are rows of their own. */
  optedInSince: z.iso.datetime().optional(),
  /** Points given by capped rules in the running day, month and year. */
  counters: z.record(
    z.string(),
    z.strictObject({ day: counter.optional(), month: counter.optional(), year: counter.optional() }),
  ),
});
export type Account = z.infer<typeof accountSchema>;

const CURRENCIES_OF: Record<HolderKind, readonly Currency[]> = {
  resident: ['contribution', 'material'],
  organisation: ['standing'],
};

export const holds = (kind: HolderKind, currency: Currency): boolean =>
  CURRENCIES_OF[kind].includes(currency);

const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * When the next change happens: now, or just after the last one where clocks differ or jump back. Entries and
 * intervals of one holder are therefore in order, whoever wrote them.
 */
export const nextTime = ({ at }: Pick<Account, 'at'>, now: string): string =>
  new Date(Math.max(Date.parse(now), Date.parse(at) + 1)).toISOString();

export function openAccount(holderId: string, kind: HolderKind): Account {
  const zero = Object.fromEntries(CURRENCIES_OF[kind].map((currency) => [currency, 0]));
  return { holderId, kind, version: 0, at: NEVER, balances: zero, sequences: zero, lots: {}, counters: {} };
}
