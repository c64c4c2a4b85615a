import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { staffCodeView, viewForStaff } from '../../code-view.ts';
import { CODE_EDITORS } from '../../jobs/job-repository.ts';
import { renewPin } from '../renew-pin.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/codes/{code}/pin',
    summary: 'A new PIN for a courier’s card, told once; what the one before had opened ends',
    auth: 'staff',
    roles: CODE_EDITORS,
    params: z.object({ code: z.string() }),
    body: z.strictObject({ version: z.number().int().positive() }),
    responses: { 200: staffCodeView.extend({ pin: z.string() }) },
    problems: ['code_not_found', 'not_a_courier', 'illegal_transition', 'stale_version'],
  }),
  async ({ params, body, staff, language }) => {
    const { pin, code } = await renewPin(staff, params.code, body.version);
    return { status: 200, body: { ...(await viewForStaff(code, language)), pin } };
  },
);
