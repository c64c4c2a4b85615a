import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { regionCodeSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import {
  checkReach,
  checkRegion,
  checkRoom,
  departmentCode,
  UNIT_EDITORS,
  unitNameSchema,
} from '../domain/unit-edit.ts';
import { insertUnit } from '../unit-repository.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/units',
    summary: 'Add a department that work orders can go to; its code never changes',
    auth: 'staff',
    roles: UNIT_EDITORS,
    body: z.strictObject({ code: departmentCode, name: unitNameSchema, regionCode: regionCodeSchema }),
    responses: { 201: unitSchema },
    problems: ['forbidden', 'unknown_region', 'region_retired', 'already_exists', 'list_full'],
  }),
  async ({ staff, body }) => {
    checkReach(staff, body.regionCode);
    const [regions, units] = await Promise.all([config('region'), config('unit')]);
    checkRegion(body.regionCode, regions);
    checkRoom(units);
    const unit = { ...body, kind: 'department' as const, version: 1 };
    await insertUnit(unit);
    return { status: 201, body: unit };
  },
);
