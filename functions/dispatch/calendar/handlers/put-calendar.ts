import { calendarEditSchema, calendarSchema } from '../../../shared/district/calendar.ts';
import { requireWhole } from '../../../shared/district/whole-district.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { getCalendar, replaceCalendar } from '../calendar-repository.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/calendar',
    summary: 'Change when the district works; deadlines that were set before stay as they are',
    auth: 'staff',
    roles: ['administrator'],
    body: calendarEditSchema,
    responses: { 200: calendarSchema },
    problems: ['forbidden', 'not_found', 'stale_version'],
  }),
  async ({ staff, body: { version, ...edit } }) => {
    requireWhole(staff);
    const { code } = await getCalendar();
    const calendar = { ...edit, code, version: version + 1 };
    await replaceCalendar(calendar, version);
    return { status: 200, body: calendar };
  },
);
