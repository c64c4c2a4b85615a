import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { answerPraise } from '../answer-praise.ts';
import { answerContract } from '../contracts.ts';
import { ofStaff } from '../own-praises.ts';

export const handler = api(
  contract({
    ...answerContract,
    path: '/api/staff/me/praises/{id}/{step}',
    auth: 'staff',
  }),
  async ({ staff, params, headers, body }) => {
    const command = { ...params, ...body };
    const key = headers['idempotency-key'];
    const answer = await answerPraise(staff.id, ofStaff(staff.id), command, key);
    return { status: 200, body: answer };
  },
);
