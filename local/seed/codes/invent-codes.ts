import type { CodeKind, NewCode } from '../../../functions/scan/domain/code.ts';
import { issueCode } from '../../../functions/scan/domain/short-code.ts';
import { covers } from '../../../functions/shared/district/regions.ts';
import type { Location, Region } from '../../../functions/shared/district/schemas.ts';
import type { District } from '../load-district.ts';
import { type Brush, brushFrom } from '../pictures/brush.ts';
import { secretRandom } from '../secret-random.ts';
import { PLACES, tradeOf } from './places.ts';

/** How many codes of a kind every community has, and how many more there are in the first communities. */
const COUNTS: Record<CodeKind, readonly [everywhere: number, more: number]> = {
  household: [4, 0],
  outdoor: [3, 0],
  merchant: [1, 3],
  stall: [0, 8],
  service: [0, 8],
  community: [1, 0],
  activity: [0, 6],
  benefit: [0, 4],
  courier: [0, 1],
};
const DAY_MS = 86_400_000;
/** Stickers that were lost and printed anew. */
const REPLACED = 3;
const SUSPENDED = 5;

export interface DemoCodes {
  codes: NewCode[];
  suspended: string[];
  replaced: { code: string; by: string }[];
}

export function pointIn(brush: Brush, [west, south, east, north]: NonNullable<Region['bounds']>): Location {
  // Well inside: borders that are drawn swing about the edges of the rectangle.
  const along = (low: number, high: number) =>
    Number((low + (high - low) * brush.between(0.25, 0.75)).toFixed(5));
  return { lat: along(south, north), lng: along(west, east) };
}

/** Two plates rarely hang at the same place; where the words run out they do. */
function unused(names: Set<string>, invent: () => string): string {
  let name = invent();
  for (let tries = 0; names.has(name) && tries < 20; tries++) name = invent();
  names.add(name);
  return name;
}

/** 201 codes in a district of 19 communities; the same ones whenever they are invented again. */
export function inventCodes({ regions, district }: District, startedAt: number): DemoCodes {
  const brush = brushFrom(7);
  const below = secretRandom('codes');
  const communities = regions.filter(({ level }) => level === 'community');
  const codes: NewCode[] = [];
  const names = new Set<string>();
  for (const [kind, [everywhere, more]] of Object.entries(COUNTS) as [CodeKind, [number, number]][]) {
    for (const [index, community] of communities.entries()) {
      const count =
        everywhere + Math.floor(more / communities.length) + (index < more % communities.length ? 1 : 0);
      for (let made = 0; made < count; made++) {
        const grid = brush.pick(
          regions.filter(({ code, level }) => level === 'grid' && covers(community.code, code)),
        );
        const stem = community.name.zh.replace(/社区$/, '');
        // A card is carried about.
        const location = kind === 'courier' ? undefined : grid.bounds && pointIn(brush, grid.bounds);
        const place = {
          name: unused(names, () => PLACES[kind](brush, stem)),
          regionCode: grid.code,
          ...(location ? { location } : {}),
        };
        const issuedAt = new Date(startedAt - brush.between(40, 200) * DAY_MS).toISOString();
        const trade = tradeOf(kind, place.name);
        // Only where the district names a unit for it.
        const industry = trade && district.industryUnits?.[trade] ? { industry: trade } : {};
        codes.push({ code: issueCode(below, kind), kind, place, ...industry, issuedAt });
      }
    }
  }
  return { codes, ...stopSome(codes) };
}

/** A few plates are out of use: suspended, or lost and printed anew for the same place. */
function stopSome(codes: NewCode[]): Omit<DemoCodes, 'codes'> {
  const outdoor = codes.filter(({ kind }) => kind === 'outdoor');
  const replaced = outdoor.slice(0, REPLACED).flatMap((old, index) => {
    const fresh = outdoor[REPLACED + index];
    if (!fresh) return [];
    fresh.place = old.place;
    return [{ code: old.code, by: fresh.code }];
  });
  const suspended = codes
    .filter(({ kind }) => kind === 'household' || kind === 'stall')
    .filter((_, index) => index % 16 === 3);
  return { replaced, suspended: suspended.slice(0, SUSPENDED).map(({ code }) => code) };
}
