import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract, inLanguage } from '../../../../shared/http/contract.ts';
import { oidcSettings } from '../settings.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/oidc',
    summary: 'Whether staff may sign in with another issuer, and what it is called',
    auth: 'public',
    responses: { 200: z.strictObject({ name: z.string().nullable() }) },
  }),
  async ({ language }) => {
    const settings = await oidcSettings();
    return { status: 200, body: { name: settings ? inLanguage(settings.name, language) : null } };
  },
);
