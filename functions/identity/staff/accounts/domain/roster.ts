import { communityOf, covers } from '../../../../shared/district/regions.ts';
import { ROSTER_ROLES, type RosterEntry } from '../../../../shared/district/roster.ts';
import type { Staff } from '../../../../shared/district/schemas.ts';

export interface RosterRow {
  community: string;
  entry: RosterEntry;
}

/** The communities a region lies in or is made of. */
function communitiesIn(region: string, communities: readonly string[]): string[] {
  const within = communityOf(region);
  return within ? [within] : communities.filter((community) => covers(region, community));
}

/** One row per community this person works in and role that routes name; none for an account that cannot be used. */
export function rosterOf(staff: Staff, communities: readonly string[]): RosterRow[] {
  if (staff.status !== 'active') return [];
  const touched = new Set(staff.regions.flatMap((region) => communitiesIn(region, communities)));
  const { id: staffId, name, regions, unit, duty, dutyChanges } = staff;
  return ROSTER_ROLES.filter((role) => staff.roles.includes(role)).flatMap((role) =>
    [...touched].map((community) => ({
      community,
      entry: {
        staffId,
        name,
        role,
        regions,
        ...(unit ? { unit } : {}),
        ...(duty ? { duty } : {}),
        ...(dutyChanges?.length ? { dutyChanges } : {}),
      },
    })),
  );
}
