import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { MANAGERS } from '../domain/authority.ts';
import { showInvitation } from '../invitation.ts';
import { invite } from '../manage-staff.ts';
import { invitedSchema, staffDetail, staffFormSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff',
    summary: 'Invite somebody: an account, and a link that is shown this once and sets its password',
    auth: 'staff',
    roles: MANAGERS,
    body: staffFormSchema.extend({ username: staffSchema.shape.username }),
    responses: { 201: invitedSchema },
    problems: ['in_use', 'unknown_region', 'unknown_unit', 'too_many_communities'],
  }),
  async ({ staff: viewer, body }) => {
    const { staff, invitation } = await invite(viewer, body);
    return {
      status: 201,
      body: { ...staffDetail(viewer, staff), invitation: await showInvitation(invitation) },
    };
  },
);
