import * as z from 'zod';
import { codeParam } from '../../../shared/codes/code-param.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { PERSON_ID } from '../../../shared/ids.ts';
import { confirmMember } from '../bind.ts';
import { MEMBERSHIP_STATUSES } from '../domain/membership.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/households/{code}/members/{personId}/confirm',
    summary: 'A confirmed member says that somebody lives with them',
    auth: 'resident',
    params: z.object({ code: codeParam, personId: z.string().regex(PERSON_ID) }),
    responses: { 200: z.strictObject({ code: z.string(), status: z.enum(MEMBERSHIP_STATUSES) }) },
    problems: ['not_found', 'illegal_transition', 'stale_version'],
  }),
  async ({ resident, params }) => {
    const { code, status } = await confirmMember(resident.id, params.code, params.personId);
    return { status: 200, body: { code, status } };
  },
);
