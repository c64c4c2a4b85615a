import * as z from 'zod';

/** How pressing a case is. What nobody has said anything about is normal. */
export const SEVERITIES = ['minor', 'normal', 'urgent'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = (typeof SEVERITIES)[number];

/** route: until it is somebody's; accept: until they take it up; finish: until they are done. */
export const STAGES = ['route', 'accept', 'finish'] as const;
export type Stage = (typeof STAGES)[number];

const minutes = z
  .number()
  .int()
  .min(1)
  .max(60 * 24 * 90);

const shape = {
  /** elapsed: every minute counts; working: those in which the district's offices are open. */
  clock: z.enum(['elapsed', 'working']),
  /** From the report to the end of the work, in minutes of that clock. */
  case: minutes,
  stages: z
    .strictObject({ route: minutes.optional(), accept: minutes.optional(), finish: minutes.optional() })
    .optional(),
};

/** A stage that may take longer than its case would be a slip of the pen. */
const stagesFit = {
  test: (terms: { case: number; stages?: { [stage in Stage]?: number | undefined } | undefined }): boolean =>
    STAGES.every((stage) => (terms.stages?.[stage] ?? 0) <= terms.case),
  params: { path: ['stages'], error: 'stage_longer_than_case' },
};

const termsSchema = z.strictObject(shape).refine(stagesFit.test, stagesFit.params);
export type Terms = z.infer<typeof termsSchema>;

/** How long a case may take; otherwise for those that are more or less pressing than others. */
export const deadlineSchema = z
  .strictObject({
    ...shape,
    severities: z.strictObject({ minor: termsSchema.optional(), urgent: termsSchema.optional() }).optional(),
  })
  .refine(stagesFit.test, stagesFit.params);
export type Deadline = z.infer<typeof deadlineSchema>;
