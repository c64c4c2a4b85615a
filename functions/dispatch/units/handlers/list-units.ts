import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { unitSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';

const unitView = unitSchema.omit({ version: true });

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/units',
    summary: 'Departments, hotline offices and communities that work orders can go to',
    auth: 'staff',
    responses: { 200: z.object({ items: z.array(unitView) }) },
  }),
  async () => {
    const units = await config('unit');
    return { status: 200, body: { items: units.map(({ version: _, ...unit }) => unit) } };
  },
);
