import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { MANAGERS } from '../domain/authority.ts';
import { edit } from '../manage-staff.ts';
import { staffDetail, staffDetailSchema, staffFormSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/staff/{id}',
    summary: 'Change what somebody is called, may do, where, and when they are on duty',
    auth: 'staff',
    roles: MANAGERS,
    params: z.object({ id: staffSchema.shape.id }),
    body: staffFormSchema.extend({ version: z.number().int().min(1) }),
    responses: { 200: staffDetailSchema },
    problems: [
      'stale_version',
      'last_administrator',
      'unknown_region',
      'unknown_unit',
      'too_many_communities',
    ],
  }),
  async ({ staff: viewer, params, body }) => ({
    status: 200,
    body: staffDetail(viewer, await edit(viewer, params.id, body)),
  }),
);
