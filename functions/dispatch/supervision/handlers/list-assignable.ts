import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { listAssignable } from '../list-assignable.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders/{id}/assignable',
    summary:
      'Who can be given a work order: staff of its unit who look after the place, and the grid workers there',
    auth: 'staff',
    roles: ['unit_head', 'community', 'subdistrict', 'district_operator', 'administrator'],
    params: z.object({ id: z.string().max(60) }),
    responses: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            unit: z.object({ code: z.string(), name: z.string() }),
          }),
        ),
      }),
    },
    problems: ['forbidden'],
  }),
  async ({ params, staff, language }) => ({
    status: 200,
    body: { items: await listAssignable(params.id, staff, language) },
  }),
);
