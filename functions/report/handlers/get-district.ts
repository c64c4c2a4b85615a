import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import { boundsSchema, districtSchema, locationSchema } from '../../shared/district/schemas.ts';
import { env } from '../../shared/env.ts';
import { notFound } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { contract, inLanguage } from '../../shared/http/contract.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/district',
    summary:
      'The district: its name, where it lies, its hotline, its map, and whether WeChat signs residents in',
    auth: 'public',
    responses: {
      200: z.object({
        code: z.string(),
        name: z.string(),
        center: locationSchema,
        bounds: boundsSchema,
        hotline: z.string(),
        map: districtSchema.shape.map,
        wechat: z.boolean(),
      }),
    },
  }),
  async ({ language }) => {
    const [district] = await config('district');
    if (!district) throw notFound();
    const wechat = Boolean(env().WECHAT_PARAMETER);
    const body = { ...district, name: inLanguage(district.name, language), wechat };
    return { status: 200, body, headers: { 'cache-control': 'max-age=60', vary: 'accept-language' } };
  },
);
