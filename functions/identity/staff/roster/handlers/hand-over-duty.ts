import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PLANNERS } from '../domain/change-duty.ts';
import { handOverDay } from '../plan-duty.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/roster/hand-overs',
    summary: 'One day’s shift goes from one person to another',
    auth: 'staff',
    roles: PLANNERS,
    body: z.strictObject({ date: z.iso.date(), from: staffSchema.shape.id, to: staffSchema.shape.id }),
    responses: { 204: 'Handed over' },
    problems: ['not_found', 'illegal_transition', 'stale_version'],
  }),
  async ({ staff, body }) => {
    await handOverDay(staff, body);
    return { status: 204 };
  },
);
