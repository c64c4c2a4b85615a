import * as z from 'zod';
import { offered } from '../../../shared/district/category-tree.ts';
import { config } from '../../../shared/district/config.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, inLanguage } from '../../../shared/http/contract.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/categories',
    summary: 'What can be reported, as a tree (Open311: the service list)',
    auth: 'public',
    responses: {
      200: z.object({
        items: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            parent: z.string().optional(),
            emergency: z.object({ text: z.string(), phone: z.string() }).optional(),
          }),
        ),
      }),
    },
  }),
  async ({ language }) => {
    const items = offered(await config('category')).map(({ code, name, parent, emergency }) => ({
      code,
      name: inLanguage(name, language),
      ...(parent ? { parent } : {}),
      ...(emergency
        ? { emergency: { text: inLanguage(emergency.text, language), phone: emergency.phone } }
        : {}),
    }));
    return {
      status: 200,
      body: { items },
      headers: { 'cache-control': 'max-age=60', vary: 'accept-language' },
    };
  },
);
