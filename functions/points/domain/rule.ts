import * as z from 'zod';
import { localizedSchema } from '../../shared/http/contract.ts';
import { awardSchema, pointsSchema, signedPointsSchema } from './amount.ts';

/**
 * What a resident can be thanked for. Closed on purpose: a score given (`review.recorded`), a report before it is
 * solved, and anything about what another person did are not in it, so no rule can name them.
 */
export const RESIDENT_TRIGGERS = [
  'report.solved',
  'activity.attended',
  'volunteering.attended',
  'course.completed',
  'suggestion.adopted',
  'consultation.taken_part',
  'manual',
] as const;
const ORGANISATION_TRIGGERS = [
  'inspection.passed',
  'inspection.failed',
  'order.on_time',
  'order.overdue',
  'manual',
] as const;
export const PERIODS = ['day', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const ruleIdSchema = z
  .string()
  .regex(/^P-[A-Z0-9-]{1,40}$/, 'must be P- and capital letters, digits or -');

const cap = pointsSchema.optional();
const common = {
  id: ruleIdSchema,
  version: z.number().int().min(1).default(1),
  text: localizedSchema,
  /** The most points of this rule a holder gets in the running day, month, year. */
  cap: z.strictObject({ day: cap, month: cap, year: cap }).optional(),
  /** Events from and until, both included. */
  valid: z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() }).optional(),
  approval: z.enum(['automatic', 'points_committee']),
  /** What a manual award must show. */
  evidence: localizedSchema.optional(),
};
const resident = {
  ...common,
  subject: z.literal('resident'),
  trigger: z.enum(RESIDENT_TRIGGERS),
  points: awardSchema,
};

/** Points for residents are positive: there is no number that takes some away (L-02). */
const residentRule = z.discriminatedUnion('currency', [
  z.strictObject({ ...resident, currency: z.literal('contribution') }),
  z.strictObject({
    ...resident,
    currency: z.literal('material'),
    /** From the award to the end of the month so many months on. */
    months: z.number().int().min(2).max(36),
    /** The most points all holders together get of this rule in a month. */
    budget: z.number().int().min(1).max(1_000_000_000).optional(),
  }),
]);
const organisationRule = z.strictObject({
  ...common,
  subject: z.literal('organisation'),
  trigger: z.enum(ORGANISATION_TRIGGERS),
  currency: z.literal('standing').default('standing'),
  points: signedPointsSchema,
});

export const ruleSchema = z
  .discriminatedUnion('subject', [residentRule, organisationRule])
  .refine(({ trigger, approval }) => trigger !== 'manual' || approval === 'points_committee', {
    path: ['approval'],
    error: 'a manual award needs the points committee',
  })
  .refine(({ trigger, evidence }) => trigger !== 'manual' || evidence !== undefined, {
    path: ['evidence'],
    error: 'a manual award says what it must show',
  })
  .meta({ id: 'Rule' });
export type Rule = z.infer<typeof ruleSchema>;
