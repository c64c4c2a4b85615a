import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { categorySchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/categories/all',
    summary: 'Every category with its deadline, in all languages',
    auth: 'staff',
    responses: { 200: z.object({ items: z.array(categorySchema) }) },
  }),
  async () => ({ status: 200, body: { items: await config('category') } }),
);
