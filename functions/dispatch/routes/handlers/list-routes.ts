import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/routes',
    summary: 'The rules that say where reports go',
    auth: 'staff',
    responses: { 200: z.object({ items: z.array(routeSchema) }) },
  }),
  async () => ({ status: 200, body: { items: await config('route') } }),
);
