import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sorry } from '../sorry.ts';
import { DistrictFilesError } from './district/files.ts';
import { loadDistrict } from './load-district.ts';

const original = join(import.meta.dirname, '../../districts/kangbashi');
let districts: string;
let folder: string;

beforeEach(() => {
  districts = mkdtempSync(join(tmpdir(), 'districts-'));
  folder = join(districts, 'kangbashi');
  cpSync(original, folder, { recursive: true });
  cpSync(join(original, '../calendars'), join(districts, 'calendars'), { recursive: true });
});
afterEach(() => rmSync(districts, { recursive: true }));

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}

function problems(): readonly string[] {
  try {
    loadDistrict(folder);
  } catch (error) {
    if (error instanceof DistrictFilesError) return error.problems;
    throw error;
  }
  return [];
}

describe('loading a district', () => {
  it.each([
    [
      'boundaries.geojson',
      '"150603001"',
      '"150603009"',
      /^boundaries\.geojson feature 2: no region 150603009 in regions\.csv$/,
    ],
    [
      'notices.yaml',
      'purpose: points',
      'purpose: household',
      /^notices\.yaml must have one notice for household$/,
    ],
    ['notices.yaml', 'purpose: points', 'purpose: advertising', /^notices\.yaml:\d+ notices\[3\]\.purpose: /],
    ['boundaries.geojson', 'FeatureCollection', 'Features', /^boundaries\.geojson must be a GeoJSON/],
    [
      'routes.yaml',
      'unit: U-MARKET',
      'unit: U-PARKS',
      /^routes\.yaml:\d+ routes\[22\]\.to: no unit U-PARKS in units\.yaml$/,
    ],
    [
      'district.yaml',
      'catering: U-MARKET',
      'catering: U-MARKETS',
      /^district\.yaml:\d+ industryUnits\.catering: no unit U-MARKETS in units\.yaml$/,
    ],
    ['district.yaml', 'catering: U-MARKET', 'Catering: U-MARKET', /^district\.yaml:\d+ .*industryUnits/],
    [
      'routes.yaml',
      'region: "150603004004"',
      'region: "150603009009"',
      /^routes\.yaml:\d+ routes\[6\]\.region: no region 150603009009/,
    ],
    [
      'routes.yaml',
      'category: lighting,',
      'category: lightning,',
      /^routes\.yaml:\d+ routes\[1\]\.category: no category lightning/,
    ],
    [
      'routes.yaml',
      'role: grid_worker',
      'role: mayor',
      /^routes\.yaml:\d+ routes\[0\]\.to: must be \{ role: grid_worker \}/,
    ],
    [
      'routes.yaml',
      'id: R-MARKET-DESK',
      'id: R-MARKET',
      /^routes\.yaml:\d+ routes\[24\]\.id: R-MARKET is used twice$/,
    ],
    [
      'routes.yaml',
      'category: "*"',
      'category: lighting.lamp_out',
      /^categories\.yaml:\d+ danger.fire: no route covers/,
    ],
    [
      'categories.yaml',
      'hours: 24',
      'hours: soon',
      /^categories\.yaml:\d+ categories\[0\]\.items\[0\]\.hours: /,
    ],
    [
      'categories.yaml',
      'code: lamp_flicker',
      'code: lamp_out',
      /^categories\.yaml:\d+ lighting\.lamp_out is used twice$/,
    ],
    ['categories.yaml', 'hours: 24,', 'hours: 24, huors: 3,', /^categories\.yaml:\d+ .*huors/],
    [
      'units.yaml',
      'code: U-SANITATION',
      'code: U-URBAN',
      /^units\.yaml:\d+ units\[1\]\.code: U-URBAN is used twice$/,
    ],
    [
      'units.yaml',
      'region: "150603"',
      'region: 150603',
      /^units\.yaml:\d+ units\[0\]\.region: must be digits in quotes$/,
    ],
    ['district.yaml', 'lat: 39.61', 'lat: 3961', /^district\.yaml:\d+ center\.lat: /],
    ['district.yaml', 'hotline:', 'hotline', /^district\.yaml:\d+ /],
    [
      'district.yaml',
      'Asia/Shanghai',
      'Asia/Ordos',
      /^district\.yaml:\d+ workingTime\.timeZone: is no time zone of the IANA list: Asia\/Ordos$/,
    ],
    [
      'district.yaml',
      /week:\n( {4}\w{3}: .*\n)+/,
      'week: {}\n',
      /^district\.yaml:\d+ workingTime\.week: the week has no working hours/,
    ],
    [
      'district.yaml',
      'mon: ["08:30-12:00", "14:30-18:00"]',
      'mon: ["08:30-12:00", "11:30-18:00"]',
      /^district\.yaml:\d+ workingTime\.week\.mon: hours must follow one another/,
    ],
    ['district.yaml', 'accept: 120', 'accept: 1200000', /^district\.yaml:\d+ workingTime\.deadline\.stages/],
    [
      'district.yaml',
      'china-2027]',
      'china-2028]',
      /^\.\.\/calendars\/china-2028\.yaml is missing or cannot be read$/,
    ],
    [
      '../calendars/china-2027.yaml',
      'to: 2027-09-15',
      'to: 2027-09-14',
      /^\.\.\/calendars\/china-2027\.yaml:\d+ off\[5\]\.to: must not be before from/,
    ],
    [
      '../calendars/china-2026.yaml',
      '2026-05-09, as: tue',
      '2026-05-05, as: tue',
      /^\.\.\/calendars\/china-2026\.yaml:\d+ is named twice: 2026-05-05$/,
    ],
    [
      '../calendars/china-2026.yaml',
      '2026-05-09, as: tue',
      '2026-05-09, as: sun',
      /^\.\.\/calendars\/china-2026\.yaml:\d+ is made up with the hours of a day that has none: 2026-05-09$/,
    ],
    [
      '../calendars/china-2027.yaml',
      'from: 2027-05-01, to: 2027-05-02',
      'from: 2027-05-01, to: 2027-05-31',
      /^\.\.\/calendars\/china-2027\.yaml:\d+ nobody works for a month or more from 2027-05-01$/,
    ],
    [
      'categories.yaml',
      'hours: 24,',
      'hours: 24, deadline: { clock: working, case: 60 },',
      /^categories\.yaml:\d+ categories\[0\]\.items\[0\]\.hours: goes without deadline/,
    ],
    ['regions.csv', '150603001001,community', '150603001001,grid', /^regions\.csv:4 code: has 6 digits/],
    ['regions.csv', '15060300100102', '15060300100101', /^regions\.csv:6 code 15060300100101 is used twice$/],
    [
      'regions.csv',
      '109.7200,39.6389',
      '109.1200,39.6389',
      /^regions\.csv:5 15060300100101 reaches outside 150603001001$/,
    ],
    ['regions.csv', ',Yunjin Grid 1', '', /^regions\.csv:5 must have 8 filled cells, has 7$/],
    ['regions.csv', 'name_zh', 'name', /^regions\.csv:1 the first line must be code,level/],
  ])('%s: %s → %s is named with its line', (file, from, to, expected) => {
    edit(file, from, to);
    expect(problems()).toContainEqual(expect.stringMatching(expected));
  });

  it('names the line itself', () => {
    const lines = readFileSync(join(folder, 'routes.yaml'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('U-MARKET')) + 1;
    edit('routes.yaml', 'unit: U-MARKET', 'unit: U-PARKS');
    expect(problems()).toEqual([`routes.yaml:${line} routes[22].to: no unit U-PARKS in units.yaml`]);
  });

  it('is something a person can put right: its words alone are shown, without a stack', () => {
    edit('district.yaml', 'wgs84\n', 'mars\n');
    expect(() => loadDistrict(folder)).toThrow(Sorry);
  });

  it('names every problem of one run', () => {
    edit('categories.yaml', 'hours: 24', 'hours: 0');
    edit('district.yaml', 'wgs84\n', 'mars\n');
    rmSync(join(folder, 'units.yaml'));
    expect(problems().map((line) => line.split(/[: ]/)[0])).toEqual([
      'district.yaml',
      'units.yaml',
      'categories.yaml',
    ]);
  });
});
