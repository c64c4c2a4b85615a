import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { MANAGERS } from '../domain/authority.ts';
import { disable } from '../manage-staff.ts';
import { staffDetail, staffDetailSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/{id}/disable',
    summary: 'End an account’s sessions, tokens, links and duties, within a minute everywhere',
    auth: 'staff',
    roles: MANAGERS,
    params: z.object({ id: staffSchema.shape.id }),
    body: z.strictObject({ version: z.number().int().min(1) }),
    responses: { 200: staffDetailSchema },
    problems: ['stale_version', 'last_administrator'],
  }),
  async ({ staff: viewer, params, body }) => ({
    status: 200,
    body: staffDetail(viewer, await disable(viewer, params.id, body.version)),
  }),
);
