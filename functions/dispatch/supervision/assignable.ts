import { communityOf, communityUnit, coversAny } from '../../shared/district/regions.ts';
import type { StaffRole } from '../../shared/http/contract.ts';
import { staffOfUnit } from '../../shared/staff-directory/find-people.ts';
import type { WorkOrder } from '../domain/work-order.ts';

export interface Assignable {
  id: string;
  name: string;
  unit: string;
}

/** Who carries work out; the others look on, decide or keep the books. */
const WORKERS: readonly StaffRole[] = [
  'grid_worker',
  'unit_member',
  'unit_head',
  'community',
  'subdistrict',
  'district_operator',
];

/**
 * Who can be given an order: those of its unit who look after the place, and the grid workers there. Two queries at
 * most; who cannot sign in stands in neither list.
 */
export async function assignable({ unit, place }: Pick<WorkOrder, 'unit' | 'place'>): Promise<Assignable[]> {
  const community = communityOf(place.regionCode);
  const office = community && communityUnit(community);
  const [own, there] = await Promise.all([
    staffOfUnit(unit.code),
    office && office !== unit.code ? staffOfUnit(office) : [],
  ]);
  const gridWorkers = there.filter(({ roles }) => roles.includes('grid_worker'));
  return [...own, ...gridWorkers]
    .filter(({ status, roles, regions }) => {
      const works = roles.some((role) => WORKERS.includes(role));
      return status === 'active' && works && coversAny(regions, place.regionCode);
    })
    .map(({ staffId, name, unit: of }) => ({ id: staffId, name, unit: of ?? unit.code }));
}
