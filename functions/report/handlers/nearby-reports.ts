import * as z from 'zod';
import { codeParam } from '../../shared/codes/code-param.ts';
import { placeOfCode } from '../../shared/codes/code-place.ts';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { config } from '../../shared/district/config.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract, inLanguage } from '../../shared/http/contract.ts';
import { nearby } from '../nearby.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/reports/nearby',
    summary: 'Open reports of the same category within 100 metres, so that nobody has to file twice',
    auth: 'public',
    headers: callerHeaders,
    query: z
      .object({
        category: z.string().max(80),
        code: codeParam.optional(),
        lat: z.coerce.number().min(-90).max(90).optional(),
        lng: z.coerce.number().min(-180).max(180).optional(),
      })
      .refine((query) => query.code !== undefined || (query.lat !== undefined && query.lng !== undefined), {
        error: 'code_or_lat_and_lng',
      }),
    responses: {
      200: z.object({
        items: z.array(
          z.object({
            category: z.string(),
            categoryName: z.string(),
            /** Names it in `POST /api/reports/{id}/follow`. */
            ticket: z.string(),
            createdAt: z.iso.datetime(),
            status: z.string(),
            place: z.object({ name: z.string() }),
            distance: z.number().optional(),
          }),
        ),
      }),
    },
  }),
  async (request) => {
    const { query, language } = request;
    const { category, code, lat, lng } = query;
    const place = code === undefined ? undefined : await lookUp(callerOf(request), () => placeOfCode(code));
    const location = lat !== undefined && lng !== undefined ? { lat, lng } : place?.place.location;
    const known = (await config('category')).find((candidate) => candidate.code === category);
    const found = known ? await nearby(category, location, code) : [];
    const categoryName = known ? inLanguage(known.name, language) : category;
    return { status: 200, body: { items: found.map((item) => ({ ...item, category, categoryName })) } };
  },
);
