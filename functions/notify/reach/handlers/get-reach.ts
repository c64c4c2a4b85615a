import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { reachOf } from '../reach-repository.ts';
import { reachFields } from '../reach-rows.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/me/reach',
    summary: 'Where notices find the caller outside of the inbox',
    auth: 'staff',
    responses: { 200: reachFields.extend({ version: z.number().int() }) },
  }),
  async ({ staff }) => ({ status: 200, body: await reachOf(staff.id) }),
);
