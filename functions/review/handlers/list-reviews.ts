import { config } from '../../shared/district/config.ts';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery, type StaffIdentity } from '../../shared/http/contract.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import { reviewSchema } from '../review-repository.ts';

const AREA_ROLES = ['subdistrict', 'district_operator', 'oversight', 'auditor', 'administrator'] as const;

/** Results go to the unit they are about and to those who supervise it. */
async function unitFor(staff: StaffIdentity, wanted: string | undefined): Promise<string> {
  const code = wanted ?? staff.unit;
  const unit = (await config('unit')).find((candidate) => candidate.code === code);
  const supervises =
    unit !== undefined &&
    staff.roles.some((role) => (AREA_ROLES as readonly string[]).includes(role)) &&
    staff.regions.some((region) => unit.regionCode.startsWith(region));
  if (!unit || (unit.code !== staff.unit && !supervises)) throw new DomainError('unknown_unit');
  return unit.code;
}

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/reviews',
    summary: 'What reporters said of a unit’s work, newest first',
    auth: 'staff',
    query: pageQuery.extend({ unit: unitCodeSchema.optional() }),
    responses: { 200: page(reviewSchema) },
    problems: ['invalid_cursor', 'unknown_unit'],
  }),
  async ({ query, staff }) => {
    const unit = await unitFor(staff, query.unit);
    const { items, nextCursor } = await mergedPage({
      name: `reviews/${unit}`,
      index: 'gsi2',
      partitions: [indexKeys.reviewsOf(unit)],
      forward: false,
      limit: query.limit,
      cursor: query.cursor,
    });
    const reviews = items.map((item) => reviewSchema.parse(item));
    return { status: 200, body: { items: reviews, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
