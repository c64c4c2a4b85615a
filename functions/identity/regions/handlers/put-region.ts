import * as z from 'zod';
import { geometrySchema, shapeOf } from '../../../shared/district/boundaries/geojson.ts';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { notFound, staleVersion } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import {
  changeOf,
  checkReach,
  checkRetirable,
  REGION_EDITORS,
  regionNameSchema,
} from '../domain/region-edit.ts';
import { findRegion, regionsBelow, writeRegions } from '../region-repository.ts';
import { regionView, regionViewSchema } from '../region-view.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/regions/{code}',
    summary: 'Rename a region of the caller, draw its boundary, retire it or take it back; its code stays',
    auth: 'staff',
    roles: REGION_EDITORS,
    params: z.object({ code: regionCodeSchema }),
    body: z.strictObject({
      name: regionNameSchema,
      /** Left out: as it was. null: taken away. */
      boundary: geometrySchema.nullable().optional(),
      /** Left out: as it was. */
      retired: z.boolean().optional(),
      version: z.number().int().min(1),
    }),
    responses: { 200: regionViewSchema },
    problems: ['forbidden', 'not_found', 'stale_version', 'has_children', 'parent_retired'],
  }),
  async ({ staff, params: { code }, body: { name, boundary, retired, version } }) => {
    checkReach(staff, code);
    const before = await findRegion(code);
    if (!before) throw notFound();
    if (before.version !== version) throw staleVersion();
    if (retired && !before.retired) checkRetirable(code, await regionsBelow(code));
    const change = changeOf(before, { name, retired, shape: boundary && shapeOf(boundary) });
    await writeRegions([change]);
    return { status: 200, body: await regionView(change.after) };
  },
);
