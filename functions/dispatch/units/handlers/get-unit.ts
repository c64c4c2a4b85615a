import * as z from 'zod';
import { unitCodeSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { getUnit } from '../unit-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/units/{code}',
    summary: 'A department, hotline office or community as it is now',
    auth: 'staff',
    params: z.object({ code: unitCodeSchema }),
    responses: { 200: unitSchema },
    problems: ['not_found'],
  }),
  async ({ params }) => ({ status: 200, body: await getUnit(params.code) }),
);
