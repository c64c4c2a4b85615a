import { returnTo } from '../domain/return-to.ts';
import type { WorkOrder } from '../domain/work-order.ts';

/**
 * Who hears of a late order at each level: the community's office, then the subdistrict's, then the district's. An
 * order that lies with one of them already climbs from there, and nobody being in charge does not stop it.
 * @param level from 1
 */
export function officeAbove(
  { unit, place, assignee }: Pick<WorkOrder, 'unit' | 'place' | 'assignee'>,
  level: number,
): string {
  // A grid worker's order lies with the community's unit, whose office is the first to hear.
  const worker = assignee !== undefined && unit.code.startsWith('C-');
  let office = returnTo(unit.code, place.regionCode, worker);
  for (let step = 1; step < level; step++) office = returnTo(office, place.regionCode);
  return office;
}
