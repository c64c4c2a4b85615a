import * as z from 'zod';
import { requireWhole } from '../../../../shared/district/whole-district.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { apiKeyView, shown } from '../api-key.ts';
import { listKeys } from '../key-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/open311-keys',
    summary: 'Keys of programs that file reports (Open311), newest first; at most 200',
    auth: 'staff',
    roles: ['administrator'],
    responses: { 200: z.object({ items: z.array(apiKeyView) }) },
  }),
  async ({ staff }) => {
    requireWhole(staff);
    return { status: 200, body: { items: (await listKeys()).map(shown) } };
  },
);
