import * as z from 'zod';
import { severitySchema } from '../../../../shared/district/deadline-schemas.ts';
import { categoryCodeSchema, regionCodeSchema, unitCodeSchema } from '../../../../shared/district/schemas.ts';
import { words } from '../../../../shared/http/contract.ts';
import { distinct } from '../../../../shared/http/distinct.ts';
import { sheetSchema } from '../../domain/sheet.ts';
import { ruleOf } from '../recurrence/rule.ts';

export const PLAN_ID = /^I[0-9A-HJKMNP-TV-Z]{26}$/;
/** One order each, and all of an occurrence in one transaction. */
export const MOST_REGIONS = 10;
/** What did not take place is named: so many dates, the newest. */
export const MOST_MISSED = 30;

const recurring = {
  /** A part of RFC 5545: see recurrence/rule.ts. */
  rule: z
    .string()
    .max(200)
    .superRefine((text, context) => {
      const rule = ruleOf(text);
      if ('fault' in rule) context.addIssue({ code: 'custom', message: rule.fault });
    }),
  /** The first date it may fall on; weeks and months are counted from it. */
  start: z.iso
    .date()
    .refine((date) => date >= '2000-01-01' && date <= '2100-12-31', { error: 'out_of_range' }),
  /** On the district's walls. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Days without working hours are left out. */
  workingDaysOnly: z.boolean().default(false),
};
export const recurrenceSchema = z.strictObject(recurring);
export type Recurrence = z.infer<typeof recurrenceSchema>;

const shape = {
  title: words(2, 80),
  description: words(0, 500).default(''),
  category: categoryCodeSchema,
  severity: severitySchema.optional(),
  ...recurring,
  /** An order each. */
  regions: z.array(regionCodeSchema).min(1).max(MOST_REGIONS).refine(distinct, { error: 'repeated' }),
  /** A unit, or whoever of the grid workers there is on duty. */
  to: z.union([z.strictObject({ unit: unitCodeSchema }), z.strictObject({ role: z.literal('grid_worker') })]),
  /** How long a round may take, on its category's clock; unsaid, the time of a case of that category. */
  minutes: z
    .number()
    .int()
    .min(5)
    .max(60 * 24 * 31)
    .optional(),
  sheet: sheetSchema.default([]),
  paused: z.boolean().default(false),
};

/** Grid workers are known by community. */
const isServed = ({ to, regions }: { to: object; regions: readonly string[] }): boolean =>
  !('role' in to) || regions.every((code) => code.length >= 12);
const served = { path: ['regions'], error: 'needs_community' };

/** What an editor says of a plan. */
export const planEdit = z.strictObject(shape).refine(isServed, served);
export const planUpdate = z
  .strictObject({ ...shape, version: z.number().int().min(1) })
  .refine(isServed, served);
export type PlanEdit = z.infer<typeof planEdit>;

export const planSchema = z.object({
  ...shape,
  id: z.string().regex(PLAN_ID),
  /** What comes next; absent while it is paused, and once it is over. */
  next: z.object({ date: z.iso.date(), at: z.iso.datetime() }).optional(),
  /** The last date that was dealt with: none is dealt with twice, whatever becomes of the plan. */
  last: z.iso.date().optional(),
  /** Dates on which nobody could raise what was due, the newest first. */
  missed: z.array(z.iso.date()).max(MOST_MISSED).default([]),
  createdAt: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  /** Raised by every date that is dealt with; `version` by people alone. */
  turn: z.number().int(),
  version: z.number().int(),
});
export type Plan = z.infer<typeof planSchema>;
