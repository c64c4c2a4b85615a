import * as z from 'zod';
import { iso, now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { districtDays } from '../district-days.ts';
import { recurrenceSchema } from '../domain/plan.ts';
import { type Occurrence, occurrencesOf } from '../domain/upcoming.ts';
import { PLAN_EDITORS } from '../edit-plan.ts';

const SHOWN = 10;

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/inspection-plans/preview',
    summary: 'The next ten dates of a rule, and which of them are left out because nobody works then',
    auth: 'staff',
    roles: PLAN_EDITORS,
    body: recurrenceSchema,
    responses: {
      200: z.object({
        dates: z.array(
          z.object({ date: z.iso.date(), at: z.iso.datetime(), leftOut: z.literal(true).optional() }),
        ),
      }),
    },
  }),
  async ({ body }) => {
    const { offsetAt, isWorked } = await districtDays();
    const from = iso(now());
    const dates: (Occurrence & { leftOut?: true })[] = [];
    for (const each of occurrencesOf(body, offsetAt)) {
      if (each.at <= from) continue;
      dates.push({ ...each, ...(body.workingDaysOnly && !isWorked(each.date) ? { leftOut: true } : {}) });
      if (dates.length === SHOWN) break;
    }
    return { status: 200, body: { dates } };
  },
);
