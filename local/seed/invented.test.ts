import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_KINDS } from '../../functions/scan/domain/code.ts';
import { normalizeCode } from '../../functions/scan/domain/short-code.ts';
import { colourAt } from '../../functions/shared/colour.ts';
import { indexRegions } from '../../functions/shared/district/boundaries/region-index.ts';
import { staffSchema } from '../../functions/shared/district/schemas.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { STAFF_ROLES } from '../../functions/shared/http/contract.ts';
import { type DemoCodes, inventCodes } from './codes/invent-codes.ts';
import { loadDistrict } from './load-district.ts';
import { inventStaff } from './people/staff.ts';
import { type PlannedReport, planReports } from './reports/plan.ts';
import { readWords } from './reports/words.ts';
import { result } from './result.ts';

const NOW = Date.parse('2026-03-10T04:00:00Z');
const DAY = 86_400_000;
const district = loadDistrict(join(import.meta.dirname, '../../districts/kangbashi'));
const words = readWords();
const staff = inventStaff(district);
const { regionAt } = indexRegions(district.regions, district.boundaries);
const before = { ...process.env };
let demo: DemoCodes;
let reports: PlannedReport[];

beforeAll(() => {
  Object.assign(process.env, {
    DISTRICT: 'kangbashi',
    TABLE_NAME: 'mashang-kangbashi',
    QUEUE_BASE_URL: 'http://127.0.0.1:9/queue-',
    ORIGINALS_BUCKET: 'originals',
    PUBLIC_BUCKET: 'public',
    PUBLIC_ORIGIN: 'http://localhost:3000',
    MASTER_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  });
  resetEnv();
  demo = inventCodes(district, NOW);
  reports = planReports(district, demo, words, NOW);
});
afterAll(() => {
  process.env = before;
  resetEnv();
});

describe('invented staff', () => {
  it('has every role, valid accounts, and names of its own', () => {
    expect(staff.map((person) => staffSchema.parse(person))).toEqual(staff);
    expect(new Set(staff.flatMap(({ roles }) => roles))).toEqual(new Set(STAFF_ROLES));
    expect(new Set(staff.map(({ username }) => username)).size).toBe(staff.length);
    expect(new Set(staff.map(({ name }) => name)).size).toBe(staff.length);
    const units = new Set(district.units.map(({ code }) => code));
    for (const { unit } of staff) if (unit) expect(units).toContain(unit);
  });

  it('looks after every grid, mostly around the clock', () => {
    const workers = staff.filter(({ roles }) => roles.includes('grid_worker'));
    const grids = district.regions.filter(({ level }) => level === 'grid').map(({ code }) => code);
    expect(new Set(workers.flatMap(({ regions }) => regions))).toEqual(new Set(grids));
    const always = workers.filter(({ duty }) => !duty);
    expect(always.length).toBeGreaterThan(workers.length * 0.7);
    expect(always.length).toBeLessThan(workers.length);
  });
});

describe('invented codes', () => {
  it('are 201 of every kind, each well formed and inside its grid', () => {
    expect(demo.codes).toHaveLength(201);
    expect(new Set(demo.codes.map(({ kind }) => kind))).toEqual(new Set(CODE_KINDS));
    expect(new Set(demo.codes.map(({ code }) => code)).size).toBe(201);
    for (const { code, kind, place } of demo.codes) {
      expect(normalizeCode(code)).toBe(code);
      // A courier's card is carried about.
      const within = kind === 'courier' ? undefined : place.regionCode;
      expect(place.location && regionAt(place.location)?.code).toBe(within);
    }
    expect(demo.suspended.length).toBeGreaterThan(2);
    for (const { code, by } of demo.replaced) {
      const place = (wanted: string) => demo.codes.find((each) => each.code === wanted)?.place;
      expect(place(code)).toEqual(place(by));
    }
  });

  it('are the same when invented again, so that a seeding that broke off can go on', () => {
    expect(inventCodes(district, NOW)).toEqual(demo);
    expect(planReports(district, demo, words, NOW)).toEqual(reports);
  });

  it('are shown with every account, and only while they work', () => {
    const { codes, accounts } = result(demo, staff, 'secret', '012345');
    expect(new Set(codes.map(({ kind }) => kind))).toEqual(new Set(CODE_KINDS));
    expect(codes.map(({ code }) => code)).not.toEqual(expect.arrayContaining(demo.suspended));
    const pins = codes.flatMap(({ kind, pin }) => (pin ? [`${kind} ${pin}`] : []));
    expect(pins).toEqual(['courier 012345']);
    expect(accounts).toHaveLength(staff.length);
    expect(accounts).toContainEqual({ role: 'administrator', username: 'admin', password: 'secret' });
  });
});

describe('invented reports', () => {
  it('are 120 of the last three weeks, told in order and not in the future', () => {
    expect(reports).toHaveLength(120);
    for (const { filedAt, deeds } of reports) {
      const times = [filedAt, ...deeds.map(({ at }) => at)];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(NOW);
      expect(filedAt).toBeGreaterThan(NOW - 21 * DAY);
    }
  });

  it('are of every category, and their open orders of all three colours', () => {
    const leaves = district.categories
      .filter(({ code, parent, emergency }) => parent && !emergency && code !== 'community.message')
      .map(({ code }) => code);
    expect(Object.keys(words.categories).sort()).toEqual(leaves.sort());
    expect(new Set(reports.map(({ category }) => category))).toEqual(new Set(leaves));
    const colours = reports.flatMap(({ category, filedAt, deeds }) => {
      if (deeds.some(({ deed }) => deed.does === 'finish')) return [];
      const hours = district.categories.find(({ code }) => code === category)?.hours;
      // What counts working time takes its colour from the calendar.
      if (hours === undefined) return [];
      const [createdAt, dueAt] = [filedAt, filedAt + hours * 3_600_000].map((at) =>
        new Date(at).toISOString(),
      );
      return [colourAt({ createdAt: createdAt ?? '', dueAt }, undefined, new Date(NOW).toISOString())];
    });
    const count = (wanted: string) => colours.filter((colour) => colour === wanted).length;
    expect(count('blue')).toBeGreaterThan(10);
    expect(count('yellow')).toBeGreaterThan(3);
    expect(count('red')).toBeGreaterThan(3);
  });

  it('speak of places, and name no phone that rings', () => {
    const said = JSON.stringify(words);
    expect(said).not.toMatch(/邻居|业主|租户|住户|某人|老人|孩子|司机|不文明|乱[扔停丢倒]|举报|先生|女士/);
    for (const { phone } of reports) if (phone) expect(phone).toMatch(/^0477-555-01\d\d$/);
  });
});
