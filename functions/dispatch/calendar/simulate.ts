import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import type { Calendar } from '../../shared/district/calendar.ts';
import { config } from '../../shared/district/config.ts';
import { STAGES, severitySchema } from '../../shared/district/deadline-schemas.ts';
import { categoryCodeSchema } from '../../shared/district/schemas.ts';
import { WEEKDAYS } from '../../shared/district/working-days.ts';
import { DomainError } from '../../shared/errors.ts';
import { localizedSchema } from '../../shared/http/contract.ts';
import { caseTimes, stageDue } from '../domain/deadline/order-times.ts';
import { termsOf } from '../domain/deadline/terms.ts';
import { everyMinute, workingClock } from '../domain/deadline/working-clock.ts';
import { timingOf } from '../timing.ts';
import { DAY_KINDS, explainDays } from './domain/explain-days.ts';

const moment = z.iso.datetime();
/** Days that are told one by one. */
const TOLD = 62;

export const questionShape = {
  category: categoryCodeSchema,
  severity: severitySchema.optional(),
  /** Calendars know a few years: further away the answer would mean nothing. */
  at: moment.refine((at) => at >= '2020' && at < '2100', { error: 'too_far_away' }).optional(),
};

export const simulationSchema = z.object({
  severity: severitySchema,
  clock: z.enum(['elapsed', 'working']),
  /** How long the case may take, in minutes of that clock. */
  minutes: z.number(),
  createdAt: moment,
  yellowAt: moment,
  dueAt: moment,
  stages: z.array(z.object({ stage: z.enum(STAGES), minutes: z.number(), dueAt: moment })),
  /** What the clock counted until the case is due; none where every minute counts. */
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(DAY_KINDS),
      name: localizedSchema.optional(),
      as: z.enum(WEEKDAYS).optional(),
      hours: z.array(z.string()),
      minutes: z.number(),
    }),
  ),
  /** Days that came after those. */
  more: z.number(),
});

export interface SimulationQuestion {
  category: string;
  severity?: z.output<typeof severitySchema> | undefined;
  at?: string | undefined;
}

/**
 * What a case would be given.
 * @param draft a calendar instead of the one in force
 * @throws DomainError `unknown_category`
 */
export async function simulate(
  { category, severity, at }: SimulationQuestion,
  draft?: Calendar,
): Promise<z.output<typeof simulationSchema>> {
  const [categories, [stored]] = await Promise.all([config('category'), config('calendar')]);
  if (!categories.some(({ code }) => code === category)) throw new DomainError('unknown_category');
  const calendar = draft ?? stored;
  const timing = await timingOf(category, severity);
  if (draft) {
    timing.terms = termsOf(categories, category, timing.severity, draft.deadline);
    timing.clock = timing.terms.clock === 'working' ? workingClock(draft) : everyMinute;
  }
  const { terms, clock } = timing;
  const createdAt = at ? iso(Date.parse(at)) : iso(now());
  const times = caseTimes(createdAt, timing);
  const span = { from: Date.parse(createdAt), to: Date.parse(times.dueAt) };
  const told = terms.clock === 'working' && calendar;
  return {
    severity: timing.severity,
    clock: terms.clock,
    minutes: terms.case,
    createdAt,
    ...times,
    stages: STAGES.flatMap((stage) => {
      const dueAt = stageDue(stage, createdAt, times.dueAt, timing);
      const minutes = terms.stages?.[stage];
      return dueAt && minutes !== undefined ? [{ stage, minutes, dueAt }] : [];
    }),
    ...(told ? explainDays(calendar, clock, span, TOLD) : { days: [], more: 0 }),
  };
}
