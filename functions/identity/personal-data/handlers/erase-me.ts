import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { CERTIFICATE } from '../../../shared/personal-data/erasure-row.ts';
import { clearedCookie } from '../../residents/sessions/refresh-token.ts';
import { erasePerson } from '../erase/erase-person.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/erasure',
    summary:
      'Erase everything about you, at once and for good; `certificate` is the link you made up for the proof',
    auth: 'resident',
    body: z.strictObject({
      certificate: z.string().regex(CERTIFICATE),
      /** From a message to one's own phone; not needed within ten minutes of signing in. */
      code: z
        .string()
        .trim()
        .normalize('NFKC')
        .regex(/^\d{6}$/)
        .optional(),
    }),
    responses: { 202: z.object({ certificatePath: z.string() }) },
    problems: ['confirmation_needed', 'wrong_code', 'already_exists'],
  }),
  async ({ resident, body }) => {
    await erasePerson(resident, body.certificate, body.code);
    const certificatePath = `/erased/${body.certificate}`;
    return { status: 202, body: { certificatePath }, cookies: [clearedCookie()] };
  },
);
