import type { StaffIdentity } from '../http/contract.ts';
import { config } from './config.ts';
import { subdistrictOf } from './regions.ts';

/**
 * The subdistricts whose lists a staff member may need, district-wide things included for district staff:
 * what was reported in words only has no subdistrict and is listed under the district's own code.
 */
export async function listPartitions(staff: StaffIdentity): Promise<string[]> {
  const codes = new Set<string>();
  for (const region of staff.regions) {
    codes.add(subdistrictOf(region));
    if (region.length > 6) continue;
    for (const { code, level } of await config('region')) {
      if (level === 'subdistrict' && code.startsWith(region)) codes.add(code);
    }
  }
  return [...codes];
}
