import * as z from 'zod';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { CERTIFICATE, erasureIdOf, findErasure } from '../../../shared/personal-data/erasure-row.ts';
import { certificateOf, certificateSchema } from '../erase/certificate.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/erasures/{certificate}',
    summary: 'How far an erasure is, and what was erased and what is kept; for whoever holds the link',
    auth: 'public',
    params: z.object({ certificate: z.string().max(60) }),
    responses: { 200: certificateSchema },
    problems: ['not_found'],
  }),
  async ({ params: { certificate }, language }) => {
    if (!CERTIFICATE.test(certificate)) throw notFound();
    const id = await erasureIdOf(certificate);
    const row = await findErasure(id);
    if (!row) throw notFound();
    return { status: 200, body: certificateOf(id, row, language) };
  },
);
