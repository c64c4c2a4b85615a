import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { saveReach } from '../reach-repository.ts';
import { reachFields } from '../reach-rows.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/staff/me/reach',
    summary: 'Choose where notices find the caller; what is left out is taken back',
    auth: 'staff',
    body: reachFields.extend({ version: z.number().int().min(0) }),
    responses: { 200: reachFields.extend({ version: z.number().int() }) },
    problems: ['stale_version'],
  }),
  async ({ staff, body }) => {
    const { version, ...fields } = body;
    await saveReach(staff.id, fields, version);
    return { status: 200, body: { ...fields, version: version + 1 } };
  },
);
