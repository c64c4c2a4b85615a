import * as z from 'zod';
import { CURRENCIES, type Currency, type HolderKind, holderIdSchema, monthSchema } from './entry.ts';

const whole = z.number().int().min(0);
const counter = z.strictObject({ period: z.string(), points: whole });

/** What a holder has now; everything in it can be worked out again from the entries. */
export const accountSchema = z.object({
  holderId: holderIdSchema,
  kind: z.enum(['resident', 'organisation']),
  version: whole,
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

export function openAccount(holderId: string, kind: HolderKind): Account {
  const zero = Object.fromEntries(CURRENCIES_OF[kind].map((currency) => [currency, 0]));
  return { holderId, kind, version: 0, balances: zero, sequences: zero, lots: {}, counters: {} };
}
