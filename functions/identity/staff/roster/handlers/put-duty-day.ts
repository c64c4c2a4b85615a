import * as z from 'zod';
import { dutyChangeSchema, staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PLANNERS } from '../domain/change-duty.ts';
import { changeDay } from '../plan-duty.ts';

const { on, from, to } = dutyChangeSchema.shape;

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/roster/{staffId}/{date}',
    summary: 'Take somebody off for a day, or put them on, at the usual hours or others',
    auth: 'staff',
    roles: PLANNERS,
    params: z.object({ staffId: staffSchema.shape.id, date: z.iso.date() }),
    body: z.strictObject({ on, from, to }).refine(
      // The date is in the path; the rules about hours are the row's own.
      (change) => dutyChangeSchema.safeParse({ ...change, date: '2000-01-01' }).success,
      { path: ['to'], error: 'duty_without_hours' },
    ),
    responses: { 204: 'Changed' },
    problems: ['not_found', 'stale_version'],
  }),
  async ({ staff, params, body }) => {
    await changeDay(staff, params.staffId, params.date, body);
    return { status: 204 };
  },
);
