import { config } from '../shared/district/config.ts';
import {
  communityOf,
  communityUnit,
  coversAny,
  hotlineUnit,
  subdistrictOf,
} from '../shared/district/regions.ts';
import type { Recipient } from '../shared/events/alerts.ts';
import type { StaffRole } from '../shared/http/contract.ts';
import type { DirectoryRow } from '../shared/staff-directory/directory-rows.ts';
import { staffById, staffOfUnit, staffWithRole } from '../shared/staff-directory/find-people.ts';

/** Who answers for an office. */
const HEADS: readonly StaffRole[] = ['unit_head', 'community', 'subdistrict', 'district_operator'];

const isHead = ({ roles }: DirectoryRow): boolean => roles.some((role) => HEADS.includes(role));
/** Belongs to the community's office by name, and is told of what is theirs by name. */
const isGridWorkerOnly = ({ roles }: DirectoryRow): boolean => roles.every((role) => role === 'grid_worker');

const districtCode = async (): Promise<string> => (await config('district'))[0]?.code ?? '';

/** Where an office lies; its code says so of those that nobody had to write down. */
async function regionOf(unit: string): Promise<string> {
  const known = (await config('unit')).find(({ code }) => code === unit);
  return known?.regionCode ?? /^[CH]-(\d{6,12})$/.exec(unit)?.[1] ?? districtCode();
}

/** Offices from a region up, the nearest first: community, the hotline offices of subdistrict and district. */
function officesOver(region: string): string[] {
  const community = communityOf(region);
  const offices = [
    ...(community ? [communityUnit(community)] : []),
    hotlineUnit(subdistrictOf(region)),
    hotlineUnit(region.slice(0, 6)),
  ];
  return [...new Set(offices)];
}

async function inOffice(unit: string, headsOnly: boolean): Promise<DirectoryRow[]> {
  const people = await staffOfUnit(unit);
  if (headsOnly) return people.filter(isHead);
  const working = people.filter((each) => !isGridWorkerOnly(each));
  return working.length > 0 ? working : people;
}

async function overseeing(region: string): Promise<DirectoryRow[]> {
  const people = (await staffWithRole('oversight')).filter(({ regions }) => coversAny(regions, region));
  return people.length > 0 ? people : staffWithRole('administrator');
}

/** Nobody is there: the next office up, at last those who oversee the region, and then the administrators. */
async function above(region: string, below?: string): Promise<DirectoryRow[]> {
  const offices = officesOver(region);
  const from = below === undefined ? 0 : offices.indexOf(below) + 1;
  for (const office of offices.slice(from)) {
    const heads = await inOffice(office, true);
    const people = heads.length > 0 ? heads : await inOffice(office, false);
    if (people.length > 0) return people;
  }
  return overseeing(region);
}

async function unitPeople(unit: string, headsOnly: boolean): Promise<DirectoryRow[]> {
  const people = await inOffice(unit, headsOnly);
  return people.length > 0 ? people : above(await regionOf(unit), unit);
}

/** Whoever cannot be told any more is stood in for by the heads of their office. */
async function standIns(row: DirectoryRow | undefined): Promise<DirectoryRow[]> {
  if (row?.unit) return unitPeople(row.unit, true);
  return above(row?.regions[0] ?? (await districtCode()));
}

async function named(ids: readonly string[]): Promise<DirectoryRow[]> {
  const known = new Map((await staffById(ids)).map((row) => [row.staffId, row]));
  const people = await Promise.all(
    ids.map(async (id) => {
      const row = known.get(id);
      return row?.status === 'active' ? [row] : standIns(row);
    }),
  );
  return people.flat();
}

/**
 * Ids of the active staff an alert is for, each once, in one order. Where nobody is, somebody above is told: the list
 * is empty only when the district has neither offices, nor oversight, nor administrators.
 */
export async function peopleFor(to: readonly Recipient[]): Promise<string[]> {
  const staff = [...new Set(to.flatMap((each) => ('staff' in each ? [each.staff] : [])))];
  const found = await Promise.all([
    staff.length > 0 ? named(staff) : [],
    ...to.map((each) => {
      if ('unit' in each) return unitPeople(each.unit, each.heads === true);
      return 'oversight' in each ? overseeing(each.region) : [];
    }),
  ]);
  return [...new Set(found.flat().map(({ staffId }) => staffId))].sort();
}
