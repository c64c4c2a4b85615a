import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { phoneKeySchema } from '../../../shared/http/operation-key.ts';
import { follow } from '../follow.ts';
import { reportOfTicket } from '../follow-token.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/reports/{id}/follow',
    summary: '“Me too”: follow what the nearby hint named, by a read-only link; once a resident or phone',
    auth: 'resident_optional',
    /** Of the phone: the same key follows once. */
    headers: z.object({ 'idempotency-key': phoneKeySchema }),
    params: z.object({ id: z.string().max(200) }),
    responses: { 201: z.object({ trackingPath: z.string(), place: z.object({ name: z.string() }) }) },
    problems: ['illegal_transition'],
  }),
  async ({ params, headers, resident }) => {
    const phone = headers['idempotency-key'];
    const { token, report } = await follow(await reportOfTicket(params.id), {
      personId: resident?.id,
      phone,
    });
    return { status: 201, body: { trackingPath: `/t/${token}`, place: { name: report.place.name } } };
  },
);
