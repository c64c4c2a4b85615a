import * as z from 'zod';
import { coversAny } from '../../../shared/district/regions.ts';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { DomainError, notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { findRegion, renameRegion } from '../region-repository.ts';
import { regionView, regionViewSchema } from '../region-view.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/regions/{code}',
    summary: 'Rename a region of the caller; its code and bounds stay',
    auth: 'staff',
    roles: ['administrator', 'district_operator'],
    params: z.object({ code: regionCodeSchema }),
    body: z.strictObject({
      name: z.strictObject({ zh: words(1, 60), en: words(1, 120) }),
      version: z.number().int().min(1),
    }),
    responses: { 200: regionViewSchema },
    problems: ['forbidden', 'not_found', 'stale_version'],
  }),
  async ({ staff, params: { code }, body: { name, version } }) => {
    if (!coversAny(staff.regions, code)) throw new DomainError('forbidden');
    await renameRegion(code, name, version);
    const region = await findRegion(code);
    if (!region) throw notFound();
    return { status: 200, body: regionView(region) };
  },
);
