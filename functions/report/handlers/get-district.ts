import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import { boundsSchema, districtSchema, locationSchema } from '../../shared/district/schemas.ts';
import { notFound } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { contract, inLanguage } from '../../shared/http/contract.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/district',
    summary: 'The district: its name, where it lies, its hotline and its map',
    auth: 'public',
    responses: {
      200: z.object({
        code: z.string(),
        name: z.string(),
        center: locationSchema,
        bounds: boundsSchema,
        hotline: z.string(),
        map: districtSchema.shape.map,
      }),
    },
  }),
  async ({ language }) => {
    const [district] = await config('district');
    if (!district) throw notFound();
    const body = { ...district, name: inLanguage(district.name, language) };
    return { status: 200, body, headers: { 'cache-control': 'max-age=60', vary: 'accept-language' } };
  },
);
