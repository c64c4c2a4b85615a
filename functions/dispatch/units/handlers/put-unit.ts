import * as z from 'zod';
import { unitCodeSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { staleVersion } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { changed, checkReach, UNIT_EDITORS, unitNameSchema } from '../domain/unit-edit.ts';
import { getUnit, replaceUnit } from '../unit-repository.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/units/{code}',
    summary:
      'Rename a unit, retire it or take it back. What it has stays with it; a rule that leads to it counts as if it ' +
      'were gone',
    auth: 'staff',
    roles: UNIT_EDITORS,
    params: z.object({ code: unitCodeSchema }),
    body: z.strictObject({
      name: unitNameSchema,
      /** Left out: as it was. */
      retired: z.boolean().optional(),
      version: z.number().int().min(1),
    }),
    responses: { 200: unitSchema },
    problems: ['forbidden', 'not_found', 'stale_version', 'office_stays'],
  }),
  async ({ staff, params: { code }, body: { version, ...edit } }) => {
    const before = await getUnit(code);
    checkReach(staff, before.regionCode);
    if (before.version !== version) throw staleVersion();
    const unit = changed(before, edit);
    await replaceUnit(unit, version);
    return { status: 200, body: unit };
  },
);
