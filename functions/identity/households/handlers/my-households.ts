import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { householdView, myHouseholds } from '../my-households.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/households',
    summary: 'The resident’s households, and the nicknames of those they live with',
    auth: 'resident',
    responses: { 200: z.strictObject({ items: z.array(householdView) }) },
  }),
  async ({ resident, language }) => ({
    status: 200,
    body: { items: await myHouseholds(resident.id, language) },
  }),
);
