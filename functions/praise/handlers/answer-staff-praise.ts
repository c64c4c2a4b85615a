import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';

import { answerPraise } from '../answer-praise.ts';
import { answerBody, answerParams, answerSchema, keyHeader } from '../contracts.ts';
import { ofStaff } from '../own-praises.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/me/praises/{id}/{step}',
    summary: 'Have thanks shown, have them go unseen, or take them off the page again',
    auth: 'staff',
    params: answerParams,
    headers: keyHeader,
    body: answerBody,
    responses: { 200: answerSchema },
    problems: ['not_found', 'illegal_transition', 'stale_version', 'idempotency_mismatch'],
  }),
  async ({ staff, params, headers, body }) => {
    const command = { ...params, ...body };
    const key = headers['idempotency-key'];
    const answer = await answerPraise(staff.id, ofStaff(staff.id), command, key);
    return { status: 200, body: answer };
  },
);
