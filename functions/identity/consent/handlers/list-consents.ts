import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { consentsOf } from '../give-consent.ts';
import { consentStateSchema, shownNoticeSchema } from '../notice-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/consents',
    summary: 'Every purpose, its notice, and what you said to it, each time',
    auth: 'resident',
    responses: {
      200: z.object({
        items: z.array(
          consentStateSchema.extend({
            name: z.string(),
            notice: shownNoticeSchema.optional(),
            history: z.array(
              z.object({ given: z.boolean(), version: z.number().int(), at: z.iso.datetime() }),
            ),
          }),
        ),
      }),
    },
  }),
  async ({ resident, language }) => ({
    status: 200,
    body: { items: await consentsOf(resident.id, language) },
  }),
);
