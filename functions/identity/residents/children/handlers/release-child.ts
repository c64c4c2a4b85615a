import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PERSON_ID } from '../../../../shared/ids.ts';
import { releaseChild } from '../children.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/children/{id}/phone',
    summary: 'A phone of their own from the 14th birthday on: the guardian’s part ends',
    auth: 'resident',
    params: z.object({ id: z.string().regex(PERSON_ID) }),
    body: z.strictObject({
      phone: z.string().max(40),
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/),
    }),
    responses: { 204: 'The child signs in alone from now on' },
    problems: ['not_found', 'still_a_child', 'wrong_code', 'invalid_phone', 'too_many_persons'],
  }),
  async ({ resident, params, body }) => {
    await releaseChild(resident.id, params.id, body, now());
    return { status: 204 };
  },
);
