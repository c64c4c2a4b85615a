import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PERSON_ID } from '../../../../shared/ids.ts';
import { removeChild } from '../children.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/residents/me/children/{id}',
    summary: 'Remove a child’s record, and with it its households',
    auth: 'resident',
    params: z.object({ id: z.string().regex(PERSON_ID) }),
    responses: { 204: 'Removed' },
    problems: ['not_found', 'stale_version'],
  }),
  async ({ resident, params }) => {
    await removeChild(resident.id, params.id);
    return { status: 204 };
  },
);
