import * as z from 'zod';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { getRoute } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/routes/{id}',
    summary: 'A rule that says where reports go',
    auth: 'staff',
    params: z.object({ id: routeSchema.shape.id }),
    responses: { 200: routeSchema },
    problems: ['not_found'],
  }),
  async ({ params }) => ({ status: 200, body: await getRoute(params.id) }),
);
