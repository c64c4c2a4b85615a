import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { STAGES, severitySchema } from '../../../shared/district/deadline-schemas.ts';
import { categoryCodeSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { caseTimes, stageDue } from '../../domain/deadline/order-times.ts';
import { timingOf } from '../../timing.ts';

const moment = z.iso.datetime();

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/deadlines/simulate',
    summary:
      'When a case of a category would be due, had it come at a moment, and each stage of it begun then',
    auth: 'staff',
    query: z.strictObject({
      category: categoryCodeSchema,
      severity: severitySchema.optional(),
      /** Calendars know a few years: further away the answer would mean nothing. */
      at: moment.refine((at) => at >= '2020' && at < '2100', { error: 'too_far_away' }).optional(),
    }),
    responses: {
      200: z.object({
        severity: severitySchema,
        clock: z.enum(['elapsed', 'working']),
        createdAt: moment,
        yellowAt: moment,
        dueAt: moment,
        stages: z.array(z.object({ stage: z.enum(STAGES), dueAt: moment })),
      }),
    },
    problems: ['unknown_category'],
  }),
  async ({ query: { category, severity, at } }) => {
    if (!(await config('category')).some(({ code }) => code === category))
      throw new DomainError('unknown_category');
    const timing = await timingOf(category, severity);
    const createdAt = at ? iso(Date.parse(at)) : iso(now());
    const times = caseTimes(createdAt, timing);
    const stages = STAGES.flatMap((stage) => {
      const dueAt = stageDue(stage, createdAt, times.dueAt, timing);
      return dueAt ? [{ stage, dueAt }] : [];
    });
    return {
      status: 200,
      body: { severity: timing.severity, clock: timing.terms.clock, createdAt, ...times, stages },
    };
  },
);
