import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { personStillThere } from '../../shared/personal-data/person-still-there.ts';
import { answerPraise } from '../answer-praise.ts';
import { answerContract } from '../contracts.ts';
import { ofResident } from '../own-praises.ts';

export const handler = api(
  contract({
    ...answerContract,
    path: '/api/residents/me/praises/{id}/{step}',
    auth: 'resident',
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
