import * as z from 'zod';
import { requireWhole } from '../../../../shared/district/whole-district.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { apiKeyView, shown } from '../api-key.ts';
import { revokeKey } from '../key-repository.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/open311-keys/{id}',
    summary: 'End a key for good; what was filed with it stays',
    auth: 'staff',
    roles: ['administrator'],
    params: z.object({ id: apiKeyView.shape.id }),
    responses: { 200: apiKeyView },
    problems: ['stale_version'],
  }),
  async ({ staff, params }) => {
    requireWhole(staff);
    return { status: 200, body: shown(await revokeKey(params.id)) };
  },
);
