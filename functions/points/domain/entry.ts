import * as z from 'zod';

export const CURRENCIES = ['contribution', 'material', 'standing'] as const;
export type Currency = (typeof CURRENCIES)[number];
export type HolderKind = 'resident' | 'organisation';

/** The other side of every posting. They are sums over entries, never rows: nothing is written twice to one key. */
export const SYSTEM_ACCOUNTS = [
  'system:issuance',
  'system:redemption',
  'system:expiry',
  'system:write-off',
  'system:settlement',
] as const;
export type SystemAccount = (typeof SYSTEM_ACCOUNTS)[number];

/** The only ways in which a resident's balance falls (PRODUCT.md §4). */
export const RESIDENT_LOSSES: ReadonlySet<string> = new Set(['spend', 'expire', 'reversal']);

export const holderIdSchema = z.string().regex(/^[A-Z][0-9A-Za-z-]{1,60}$/);
export const operationIdSchema = z.string().regex(/^[\x21-\x22\x24-\x7e]{1,200}$/);
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const whole = z.number().int();
const at = z.iso.datetime();
const credit = whole.min(1);
const debit = whole.max(-1);
const lots = z.record(monthSchema, whole);

const common = {
  holderId: holderIdSchema,
  sequence: whole.min(1),
  amount: whole,
  /** After this entry. */
  balance: whole.min(0),
  legs: z
    .array(z.strictObject({ account: z.string(), amount: whole }))
    .min(2)
    .max(3),
  at,
};
const byRule = { ruleId: z.string(), ruleVersion: whole, eventId: z.string(), eventAt: at };
const reversal = { reason: z.literal('reversal'), reverses: whole.min(1), writtenOff: whole.min(0) };
const resident = { ...common, kind: z.literal('resident') };
const material = { ...resident, currency: z.literal('material'), lots };
const organisation = { ...common, kind: z.literal('organisation'), currency: z.literal('standing') };

/** Every entry there can be. A resident who loses by a rule has no line here. */
export const entrySchema = z.union([
  z.object({
    ...resident,
    currency: z.literal('contribution'),
    reason: z.literal('earn'),
    amount: credit,
    ...byRule,
  }),
  z.object({ ...material, reason: z.literal('earn'), amount: credit, ...byRule }),
  z.object({ ...material, reason: z.literal('spend'), amount: debit, for: z.string() }),
  z.object({ ...material, reason: z.literal('refund'), amount: credit, refunds: whole.min(1) }),
  z.object({ ...material, reason: z.literal('expire'), amount: debit, month: monthSchema }),
  z.object({ ...material, ...reversal, amount: whole.max(0) }),
  z.object({ ...resident, currency: z.literal('contribution'), ...reversal, amount: whole.max(0) }),
  z.object({ ...organisation, reason: z.literal('earn'), amount: credit, ...byRule }),
  z.object({ ...organisation, reason: z.literal('penalty'), amount: debit, ...byRule }),
  z.object({ ...organisation, ...reversal }),
]);
export type Entry = z.infer<typeof entrySchema>;

export const sumOf = (legs: readonly { amount: number }[]): number =>
  legs.reduce((sum, { amount }) => sum + amount, 0);
