import { describe, expect, it } from 'vitest';
import { severityOf, termsOf } from '../../functions/dispatch/domain/deadline/terms.ts';
import { contains } from '../../functions/shared/district/boundaries/contains.ts';
import { indexRegions } from '../../functions/shared/district/boundaries/region-index.ts';
import { calendarSchema } from '../../functions/shared/district/calendar.ts';
import {
  categorySchema,
  districtSchema,
  type Region,
  regionSchema,
  routeSchema,
  unitSchema,
} from '../../functions/shared/district/schemas.ts';
import { loadDistrict } from '../../local/seed/load-district.ts';

const { district, regions, boundaries, units, categories, routes, calendar } = loadDistrict(
  import.meta.dirname,
);
const { regionAt } = indexRegions(regions, boundaries);
const ofLevel = (level: Region['level']) => regions.filter((region) => region.level === level);
const leaves = categories.filter(({ parent }) => parent);

/** Words of people and of what they do; a category with one of them would be about a person. */
const ABOUT_PERSONS = [
  /居民|邻居|业主|租户|住户|行人|司机|老人|儿童(?!游乐)|某人|个人|人员|他人/,
  /不文明|违法|违章|违规|乱[扔停丢倒贴]|举报|投诉人|扰民|偷|醉|吵架|打架|赌|行为|素质/,
  /\b(neighbou?rs?|residents?|tenants?|owners?|persons?|people|man|woman|child|children|driver|someone)\b/i,
  /\b(uncivil|behaviou?r|conduct|misconduct|illegal|offen[cs]e|littering|loitering|drunk|accuse)\b/i,
];

describe('the demo district', () => {
  it('has the regions and units it promises', () => {
    expect(ofLevel('district').map(({ code }) => code)).toEqual(['150603']);
    expect(ofLevel('subdistrict')).toHaveLength(4);
    expect(ofLevel('community')).toHaveLength(19);
    expect(ofLevel('grid')).toHaveLength(60);
    const kinds = Object.groupBy(units, ({ kind }) => kind);
    expect([kinds.department?.length, kinds.hotline?.length, kinds.community?.length]).toEqual([
      6,
      4 + 1,
      19,
    ]);
  });

  it('fits the schemas the table is read with', () => {
    expect(districtSchema.parse(district)).toEqual(district);
    expect(regions.map((row) => regionSchema.parse(row))).toEqual(regions);
    expect(units.map((row) => unitSchema.parse(row))).toEqual(units);
    expect(categories.map((row) => categorySchema.parse(row))).toEqual(categories);
    expect(routes.map((row) => routeSchema.parse(row))).toEqual(routes);
    expect(calendarSchema.parse(calendar)).toEqual(calendar);
  });

  it('is tiled by its grids, without overlap and without a gap', () => {
    const area = ([west, south, east, north]: NonNullable<Region['bounds']>) =>
      (east - west) * (north - south);
    const rectangles = ofLevel('grid').flatMap(({ bounds }) => (bounds ? [bounds] : []));
    for (const [index, a] of rectangles.entries()) {
      for (const b of rectangles.slice(index + 1)) {
        const overlap =
          Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0;
        expect(overlap, `${a} and ${b}`).toBe(false);
      }
    }
    expect(rectangles.reduce((sum, bounds) => sum + area(bounds), 0)).toBeCloseTo(area(district.bounds), 9);
  });

  it('is tiled by the boundaries of its grids too: each of many points lies in one of each level', () => {
    const held = (level: Region['level'], x: number, y: number) =>
      ofLevel(level).filter(({ code }) => {
        const shape = boundaries.get(code);
        return shape && contains(shape, x, y);
      }).length;
    const [west, south, east, north] = district.bounds.map((degrees) =>
      Math.round(degrees * 1e6),
    ) as number[];
    for (let x = (west ?? 0) + 13; x < (east ?? 0); x += 2_111)
      for (let y = (south ?? 0) + 17; y < (north ?? 0); y += 2_333)
        for (const level of ['subdistrict', 'community', 'grid'] as const)
          expect(held(level, x, y), `${level} at ${x} ${y}`).toBe(1);
  });

  it('has a grid around the middle of every community', () => {
    for (const { code, bounds } of ofLevel('community')) {
      const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
      expect(regionAt({ lng: (west + east) / 2, lat: (south + north) / 2 })?.code.slice(0, 12)).toBe(code);
    }
  });

  it('asks about places, facilities and services, never about people', () => {
    for (const { code, name, emergency } of categories) {
      if (emergency) continue;
      for (const words of ABOUT_PERSONS) expect(`${code} ${name.zh} ${name.en}`).not.toMatch(words);
    }
  });

  it('gives every leaf between 4 hours and five days, and emergencies a number', () => {
    expect(leaves.length).toBeGreaterThanOrEqual(32);
    for (const { code } of leaves) {
      const { clock, case: minutes } = termsOf(
        categories,
        code,
        severityOf(categories, code),
        calendar.deadline,
      );
      // Five working days, or as many days and nights.
      const most = clock === 'working' ? 5 * 7 : 120;
      expect(minutes / 60, code).toSatisfy((hours: number) => hours >= 4 && hours <= most);
    }
    const phones = new Set(categories.flatMap(({ emergency }) => (emergency ? [emergency.phone] : [])));
    expect([...phones].sort()).toEqual(['110', '119', '120']);
  });

  it('keeps the holidays of two years, and the working weekends of the one that is arranged', () => {
    const inYear = (days: readonly { date: string }[], year: string) =>
      days.filter(({ date }) => date.startsWith(year)).length;
    expect([inYear(calendar.off, '2026'), inYear(calendar.off, '2027')]).toEqual([33, 13]);
    expect(calendar.on.map(({ date }) => date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    // Whoever is working on a make-up day works on a weekend.
    for (const { date } of calendar.on) expect([0, 6]).toContain(new Date(date).getUTCDay());
  });

  it('routes every leaf, to a department, to grid workers, and otherwise in some regions', () => {
    const everywhere = new Set(routes.filter(({ region }) => region === '*').map(({ category }) => category));
    for (const { code, parent } of leaves) {
      expect(['*', parent, code].some((category) => everywhere.has(category ?? ''))).toBe(true);
    }
    expect(routes.length).toBeGreaterThanOrEqual(25);
    expect(routes.filter(({ to }) => 'role' in to).length).toBeGreaterThan(5);
    expect(routes.filter(({ region }) => region !== '*').length).toBeGreaterThan(3);
  });

  it('prints no phone number that could be somebody’s', () => {
    expect(district.hotline).toMatch(/^0477-555-01\d\d$/);
  });
});
