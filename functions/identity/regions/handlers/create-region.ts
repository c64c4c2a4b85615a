import * as z from 'zod';
import { geometrySchema, shapeOf } from '../../../shared/district/boundaries/geojson.ts';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import {
  checkParent,
  checkReach,
  newRegion,
  parentOf,
  REGION_EDITORS,
  regionNameSchema,
} from '../domain/region-edit.ts';
import { findRegion, writeRegions } from '../region-repository.ts';
import { regionView, regionViewSchema } from '../region-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/regions',
    summary: 'Add a region below one of the caller; its code says its level and never changes',
    auth: 'staff',
    roles: REGION_EDITORS,
    body: z.strictObject({
      code: regionCodeSchema,
      name: regionNameSchema,
      boundary: geometrySchema.optional(),
    }),
    responses: { 201: regionViewSchema },
    problems: ['forbidden', 'unknown_region', 'parent_retired', 'already_exists'],
  }),
  async ({ staff, body: { code, name, boundary } }) => {
    checkReach(staff, code);
    const parent = parentOf(code);
    checkParent(parent === undefined ? undefined : await findRegion(parent));
    const change = newRegion(code, name, boundary && shapeOf(boundary));
    await writeRegions([change]);
    return { status: 201, body: await regionView(change.after) };
  },
);
