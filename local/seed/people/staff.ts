import { communityUnit, covers, hotlineUnit } from '../../../functions/shared/district/regions.ts';
import type { Duty, Staff } from '../../../functions/shared/district/schemas.ts';
import type { StaffRole } from '../../../functions/shared/http/contract.ts';
import type { District } from '../load-district.ts';
import { NAMES } from './names.ts';

type Draft = { username: string; role: StaffRole; regions: string[]; unit?: string; duty?: Duty };

const OFFICE_HOURS: Duty = { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const NIGHT: Duty = { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' };
/** Every sixth grid worker keeps office hours, so that "nobody on duty" happens; the others are always on. */
const OFFICE_EVERY = 6;

const two = (index: number): string => String(index + 1).padStart(2, '0');

/** One grid worker a community for all its grids, and one who is on at night only. */
function gridWorkers(communities: readonly string[], gridsOf: (community: string) => string[]): Draft[] {
  const worker = (community: string, index: number, duty?: Duty): Draft => ({
    username: `grid${two(index)}`,
    role: 'grid_worker',
    regions: gridsOf(community),
    unit: communityUnit(community),
    ...(duty ? { duty } : {}),
  });
  const [first] = communities;
  return [
    ...communities.map((community, index) =>
      worker(community, index, index % OFFICE_EVERY === OFFICE_EVERY - 1 ? OFFICE_HOURS : undefined),
    ),
    ...(first ? [worker(first, communities.length, NIGHT)] : []),
  ];
}

/**
 * The people of a demo district, each role at least once. Usernames say what somebody does: `grid01`,
 * `works-head`, `hotline02`, `admin`.
 */
export function inventStaff({ district, regions, units }: District): Staff[] {
  const codes = (level: string) => regions.filter((region) => region.level === level).map(({ code }) => code);
  const subdistricts = codes('subdistrict');
  const communities = codes('community');
  const grids = codes('grid');
  const everywhere = [district.code];
  const drafts: Draft[] = [
    ...gridWorkers(communities, (community) => grids.filter((grid) => covers(community, grid))),
    ...units
      .filter(({ kind }) => kind === 'department')
      .flatMap(({ code, regionCode }): Draft[] => {
        const name = code.slice('U-'.length).toLowerCase();
        return [
          { username: `${name}-head`, role: 'unit_head', regions: [regionCode], unit: code },
          { username: `${name}01`, role: 'unit_member', regions: [regionCode], unit: code },
        ];
      }),
    ...subdistricts.flatMap((subdistrict, index): Draft[] => {
      const community = communities.find((code) => covers(subdistrict, code)) ?? subdistrict;
      return [
        {
          username: `community${two(index)}`,
          role: 'community',
          regions: [community],
          unit: communityUnit(community),
        },
        {
          username: `hotline${two(index)}`,
          role: 'subdistrict',
          regions: [subdistrict],
          unit: hotlineUnit(subdistrict),
        },
      ];
    }),
    {
      username: 'operator',
      role: 'district_operator',
      regions: everywhere,
      unit: hotlineUnit(district.code),
    },
    { username: 'oversight', role: 'oversight', regions: everywhere },
    { username: 'committee01', role: 'points_committee', regions: everywhere },
    { username: 'committee02', role: 'points_committee', regions: everywhere },
    { username: 'auditor', role: 'auditor', regions: everywhere },
    { username: 'admin', role: 'administrator', regions: everywhere },
  ];
  return drafts.map(({ role, ...draft }, index) => ({
    ...draft,
    id: `S-${draft.username.toUpperCase()}`,
    name: NAMES[index % NAMES.length] ?? draft.username,
    roles: [role],
    status: 'active',
    epoch: 0,
    version: 1,
  }));
}
