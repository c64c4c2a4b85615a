import * as z from 'zod';
import { placeOfCode } from '../../../shared/codes/code-place.ts';
import { config } from '../../../shared/district/config.ts';
import { regionCodeSchema, regionSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, localizedSchema } from '../../../shared/http/contract.ts';
import { pathOf, searchRegions } from '../domain/region-search.ts';

const pathSchema = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

/** The region that a printed code stands in, when the words are one. */
async function regionOfCode(q: string): Promise<string | undefined> {
  const code = q.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^[2-9A-HJ-NP-Z]{9}$/.test(code)) return undefined;
  try {
    return (await placeOfCode(code)).place.regionCode;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/regions/search',
    summary:
      'Regions by code, by name, by an address that begins with their names, or by a printed code there',
    auth: 'staff',
    query: z.object({
      q: z.string().trim().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    responses: {
      200: z.object({
        items: z.array(
          z.object({
            code: regionCodeSchema,
            level: regionSchema.shape.level,
            name: localizedSchema,
            path: pathSchema,
            retired: z.literal(true).optional(),
          }),
        ),
      }),
    },
  }),
  async ({ query: { q, limit } }) => {
    const regions = await config('region');
    const code = await regionOfCode(q);
    const found = searchRegions(regions, code ?? q, code ? 1 : limit);
    const items = found.map((region) => {
      const { level, name, retired } = region;
      const path = pathOf(regions, region);
      return { code: region.code, level, name, path, ...(retired ? { retired } : {}) };
    });
    return { status: 200, body: { items } };
  },
);
