import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { regionCodeSchema, regionSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { openCursor, sealCursor } from '../../../shared/http/cursor.ts';
import { regionPage } from '../domain/region-list.ts';
import { regionViewSchema, regionViews } from '../region-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/regions',
    summary: 'Regions in the order of the tree: of a level, below a parent (with a level: any depth below)',
    auth: 'staff',
    query: pageQuery.extend({
      level: regionSchema.shape.level.optional(),
      parent: regionCodeSchema.optional(),
      /** With a parent: each with its boundary, to draw them. */
      boundaries: z.enum(['true', 'false']).default('false'),
    }),
    responses: { 200: page(regionViewSchema) },
    problems: ['invalid_cursor'],
  }),
  async ({ query: { cursor, boundaries, ...filter } }) => {
    const list = `regions/${filter.level ?? ''}/${filter.parent ?? ''}`;
    const { after } = cursor ? await openCursor(list, cursor) : {};
    const { items, last } = regionPage(await config('region'), { ...filter, after });
    const next = last ? { nextCursor: await sealCursor(list, { after: last }) } : {};
    const views = await regionViews(items, boundaries === 'true' ? filter.parent : undefined);
    return { status: 200, body: { items: views, ...next } };
  },
);
