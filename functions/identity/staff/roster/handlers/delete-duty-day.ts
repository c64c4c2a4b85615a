import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PLANNERS } from '../domain/change-duty.ts';
import { changeDay } from '../plan-duty.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/roster/{staffId}/{date}',
    summary: 'A day as the person’s week says again',
    auth: 'staff',
    roles: PLANNERS,
    params: z.object({ staffId: staffSchema.shape.id, date: z.iso.date() }),
    responses: { 204: 'As the week says' },
    problems: ['not_found', 'stale_version'],
  }),
  async ({ staff, params }) => {
    await changeDay(staff, params.staffId, params.date, undefined);
    return { status: 204 };
  },
);
