import * as z from 'zod';
import { requireWhole } from '../../../../shared/district/whole-district.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, words } from '../../../../shared/http/contract.ts';
import { distinct } from '../../../../shared/http/distinct.ts';
import { apiKeyView, RIGHTS, shown } from '../api-key.ts';
import { makeKey } from '../key-repository.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/open311-keys',
    summary: 'Make a key for a program that files reports (Open311); it is told once',
    auth: 'staff',
    roles: ['administrator'],
    body: z.strictObject({
      name: words(2, 60),
      rights: z.array(z.enum(RIGHTS)).min(1).max(RIGHTS.length).refine(distinct, { error: 'repeated' }),
      perDay: apiKeyView.shape.perDay,
    }),
    responses: { 201: apiKeyView.extend({ key: z.string() }) },
  }),
  async ({ staff, body }) => {
    requireWhole(staff);
    const { key, secret } = await makeKey(body);
    return { status: 201, body: { ...shown(key), key: secret } };
  },
);
