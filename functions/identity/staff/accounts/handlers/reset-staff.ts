import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { MANAGERS } from '../domain/authority.ts';
import { showInvitation } from '../invitation.ts';
import { reset } from '../manage-staff.ts';
import { invitedSchema, staffDetail } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/{id}/invitation',
    summary: 'Another link to set a password; the old password, links and sessions end now',
    auth: 'staff',
    roles: MANAGERS,
    params: z.object({ id: staffSchema.shape.id }),
    body: z.strictObject({ version: z.number().int().min(1), secondFactor: z.boolean().default(false) }),
    responses: { 200: invitedSchema },
    problems: ['stale_version', 'illegal_transition'],
  }),
  async ({ staff: viewer, params, body }) => {
    const { staff, invitation } = await reset(viewer, params.id, body);
    return {
      status: 200,
      body: { ...staffDetail(viewer, staff), invitation: await showInvitation(invitation) },
    };
  },
);
