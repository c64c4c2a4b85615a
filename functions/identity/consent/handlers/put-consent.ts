import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { giveConsent } from '../give-consent.ts';
import { consentStateSchema, purposeParams } from '../notice-view.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/residents/me/consents/{purpose}',
    summary:
      'Agree to a purpose, or not any more; who no longer agrees to `household` leaves their households by it',
    auth: 'resident',
    params: purposeParams,
    body: z.strictObject({ version: z.number().int().min(1), given: z.boolean() }),
    responses: { 200: consentStateSchema },
    problems: ['notice_changed', 'account_is_erased'],
  }),
  async ({ resident, params, body }) => ({
    status: 200,
    body: await giveConsent(resident.id, params.purpose, body),
  }),
);
