import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { correctPerson } from '../correct/correct-person.ts';

const body = z
  .strictObject({
    nickname: words(1, 20).optional(),
    phone: z
      .strictObject({
        phone: z.string().max(40),
        code: z
          .string()
          .trim()
          .normalize('NFKC')
          .regex(/^\d{6}$/),
      })
      .optional(),
  })
  .refine(({ nickname, phone }) => nickname !== undefined || phone !== undefined, {
    path: ['nickname'],
    error: 'nothing_to_change',
  });

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/residents/me',
    summary: 'Correct your nickname, or your phone by a code sent to the new one',
    auth: 'resident',
    body,
    responses: { 200: z.object({ nickname: z.string(), phone: z.string().optional() }) },
    problems: ['wrong_code', 'invalid_phone', 'too_many_persons', 'stale_version'],
  }),
  async ({ resident, body: correction }) => ({
    status: 200,
    body: await correctPerson(resident.id, correction),
  }),
);
