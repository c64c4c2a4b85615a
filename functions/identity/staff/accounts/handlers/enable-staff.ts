import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { MANAGERS } from '../domain/authority.ts';
import { enable } from '../manage-staff.ts';
import { staffDetail, staffDetailSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/{id}/enable',
    summary: 'Let a disabled account in again, with the password it had',
    auth: 'staff',
    roles: MANAGERS,
    params: z.object({ id: staffSchema.shape.id }),
    body: z.strictObject({ version: z.number().int().min(1) }),
    responses: { 200: staffDetailSchema },
    problems: ['stale_version', 'too_many_communities'],
  }),
  async ({ staff: viewer, params, body }) => ({
    status: 200,
    body: staffDetail(viewer, await enable(viewer, params.id, body.version)),
  }),
);
