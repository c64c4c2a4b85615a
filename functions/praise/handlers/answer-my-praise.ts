import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { personStillThere } from '../../shared/personal-data/person-still-there.ts';
import { answerPraise } from '../answer-praise.ts';
import { answerBody, answerParams, answerSchema, keyHeader } from '../contracts.ts';
import { ofResident } from '../own-praises.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/praises/{id}/{step}',
    summary: 'Have thanks shown, have them go unseen, or take them off the page again',
    auth: 'resident',
    params: answerParams,
    headers: keyHeader,
    body: answerBody,
    responses: { 200: answerSchema },
    problems: ['not_found', 'illegal_transition', 'stale_version', 'idempotency_mismatch'],
  }),
  async ({ resident, params, headers, body }) => {
    const command = { ...params, ...body };
    const key = headers['idempotency-key'];
    const own = await ofResident(resident.id);
    const still = [personStillThere(resident.id)];
    const answer = await answerPraise(resident.id, own, command, key, still);
    return { status: 200, body: answer };
  },
);
