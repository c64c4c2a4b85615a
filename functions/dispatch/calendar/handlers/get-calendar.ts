import { calendarSchema } from '../../../shared/district/calendar.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { getCalendar } from '../calendar-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/calendar',
    summary: 'When the district works, and how long a case may take whose category says nothing',
    auth: 'staff',
    responses: { 200: calendarSchema },
    problems: ['not_found'],
  }),
  async () => ({ status: 200, body: await getCalendar() }),
);
