import * as z from 'zod';
import { calendarEditSchema } from '../../../shared/district/calendar.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { getCalendar } from '../calendar-repository.ts';
import { questionShape, simulate, simulationSchema } from '../simulate.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/calendar/preview',
    summary: 'The same as /api/deadlines/simulate with a calendar that is not saved yet; changes nothing',
    auth: 'staff',
    roles: ['administrator'],
    body: z.strictObject({ ...questionShape, calendar: calendarEditSchema }),
    responses: { 200: simulationSchema },
    problems: ['unknown_category', 'not_found'],
  }),
  async ({ body: { calendar, ...question } }) => {
    const { code } = await getCalendar();
    return { status: 200, body: await simulate(question, { ...calendar, code }) };
  },
);
