import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { cardFields, findCard } from '../card.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/me/card',
    summary: 'What the caller publishes on the pages of their community',
    auth: 'staff',
    responses: { 200: cardFields.extend({ version: z.number().int() }) },
  }),
  async ({ staff }) => {
    const { staffId: _, ...card } = await findCard(staff.id);
    return { status: 200, body: card };
  },
);
