import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { cardFields, saveCard } from '../card.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/staff/me/card',
    summary: 'Choose what to publish on the pages of one’s community; what is left out is taken back',
    auth: 'staff',
    body: cardFields.extend({ version: z.number().int().min(0) }),
    responses: { 200: cardFields.extend({ version: z.number().int() }) },
    problems: ['stale_version'],
  }),
  async ({ staff, body }) => {
    const { version, ...fields } = body;
    const { staffId: _, ...card } = await saveCard(staff.id, fields, version);
    return { status: 200, body: card };
  },
);
