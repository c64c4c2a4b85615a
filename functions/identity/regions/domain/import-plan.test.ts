import { describe, expect, it } from 'vitest';
import { rectangle, type Shape } from '../../../shared/district/boundaries/shape.ts';
import type { Region } from '../../../shared/district/schemas.ts';
import { type Known, planImport } from './import-plan.ts';
import { rowsOfGeoJson, rowsOfSheet } from './import-rows.ts';
import { changeOf, newRegion } from './region-edit.ts';

const name = (zh: string) => ({ zh, en: `${zh} en` });
const made = (code: string, shape?: Shape, more: Partial<Region> = {}): Region => ({
  ...newRegion(code, name(code), shape).after,
  ...more,
});
const square = rectangle([109, 39, 109.4, 39.4]);
const known: Known = {
  regions: new Map(
    [
      made('150603', undefined, { bounds: [109, 39, 110, 40] }),
      made('150603001', square),
      made('150603001001', square),
      made('15060300100101', square),
      made('150603002', undefined, { retired: true }),
    ].map((region) => [region.code, region]),
  ),
  shapes: new Map(['150603001', '150603001001', '15060300100101'].map((code) => [code, square])),
};
const HEADER = 'code,level,nameZh,nameEn,parent';
const plan = (lines: string[], reach = ['150603']) =>
  planImport(rowsOfSheet([HEADER, ...lines].join('\n')), known, reach);
const feature = (properties: object | null, ring?: number[][]) => ({
  type: 'Feature',
  properties,
  geometry: ring ? { type: 'Polygon', coordinates: [ring] } : null,
});
const drawn = (...features: unknown[]) =>
  planImport(rowsOfGeoJson(JSON.stringify({ type: 'FeatureCollection', features })), known, ['150603']);
const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('a sheet of regions', () => {
  it('adds, changes, and leaves what is so already', () => {
    const { judged, errors } = plan([
      '15060300100101,grid,15060300100101,15060300100101 en,150603001001',
      '150603001,,新名,,',
      '15060300100102,网格,二格,Grid 2,150603001001',
      '150603001002,,三社区,Third,',
      '15060300100201,,一格,Grid 1,150603001002',
    ]);
    expect(errors).toEqual([]);
    expect(judged.map(({ change }) => change && [change.before?.version, change.after.version])).toEqual([
      undefined,
      [1, 2],
      [undefined, 1],
      [undefined, 1],
      [undefined, 1],
    ]);
    expect(judged[1]?.change?.after).toMatchObject({ name: { zh: '新名', en: '150603001 en' }, drawn: 1 });
    expect(judged[1]?.change?.shape).toBeUndefined();
    expect(judged[2]?.change?.after).toEqual({
      code: '15060300100102',
      level: 'grid',
      name: { zh: '二格', en: 'Grid 2' },
      version: 1,
    });
  });

  it.each([
    ['bad_code', 'code', '1.50603E+13,,格,Grid,'],
    ['wrong_level', 'level', '15060300100102,community,格,Grid,'],
    ['wrong_parent', 'parent', '15060300100102,grid,格,Grid,150603001002'],
    ['unknown_parent', 'code', '15060300900102,grid,格,Grid,'],
    ['unknown_parent', 'code', '150604,district,区,District,'],
    ['parent_retired', 'code', '150603002001,,社区,Community,'],
    ['cell_missing', 'zh', '15060300100102,,,Grid,'],
    ['cell_missing', 'en', '15060300100102,,格,,'],
    ['cell_missing', 'code', ',grid,格,Grid,'],
    ['formula_cell', 'zh', '15060300100102,,=1+1,Grid,'],
    ['bad_name', 'zh', `15060300100102,,${'格'.repeat(61)},Grid,`],
  ])('names a row with %s in %s', (code, column, line) => {
    const { errors, judged } = plan(['15060300100103,,好,Good,', line], ['15060']);
    expect(errors).toEqual([{ line: 3, column, code }]);
    expect(judged[1]).not.toHaveProperty('change');
  });

  it('names the second of two lines for one region, and a region of somebody else', () => {
    expect(plan(['15060300100102,,格,Grid,', '15060300100102,,格,Grid,']).errors).toEqual([
      { line: 3, column: 'code', code: 'listed_twice' },
    ]);
    expect(plan(['150603001,,街道,Street,'], ['150603002']).errors).toEqual([
      { line: 2, column: 'code', code: 'forbidden' },
    ]);
  });

  it('does not blame the children of a row that is wrong', () => {
    const { errors } = plan(['150603001002,,=x,Community,', '15060300100201,,格,Grid,']);
    expect(errors).toEqual([{ line: 2, column: 'zh', code: 'formula_cell' }]);
  });

  it('changes nothing the second time', () => {
    const lines = ['15060300100102,,二格,Grid 2,', '150603001,,新名,New,'];
    const regions = new Map(known.regions);
    for (const { code, change } of plan(lines).judged) if (change) regions.set(code, change.after);
    const again = planImport(rowsOfSheet([HEADER, ...lines].join('\n')), { ...known, regions }, ['150603']);
    expect(again.judged.flatMap(({ change }) => change ?? [])).toEqual([]);
  });
});

describe('GeoJSON of regions', () => {
  it('draws boundaries, and says which one is new', () => {
    const { judged, errors, warnings } = drawn(
      feature({ code: 150603001001, nameZh: null }, ring(109, 39, 0.2)),
      feature({ code: '15060300100101' }, ring(109, 39, 0.4)),
      feature({ code: '15060300100102', name_zh: '二格', name_en: 'Grid 2' }, ring(109, 39, 0.1)),
    );
    expect([errors, warnings.map(({ line, code }) => [line, code])]).toEqual([[], []]);
    expect(judged.map(({ change }) => change?.after.drawn)).toEqual([2, undefined, 1]);
    expect(judged[0]?.change?.after.bounds).toEqual([109, 39, 109.2, 39.2]);
    expect(judged[2]?.change?.after.bounds).toEqual([109, 39, 109.1, 39.1]);
  });

  it('warns of a boundary that crosses itself or leaves what is above, and takes it', () => {
    const bow = [
      [109, 39],
      [109.2, 39.2],
      [109.2, 39],
      [109, 39.2],
      [109, 39],
    ];
    const { errors, warnings, judged } = drawn(
      feature({ code: '15060300100101' }, bow),
      feature({ code: '150603001001' }, ring(109.1, 39.1, 0.5)),
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      { line: 1, column: 'boundary', code: 'crosses_itself' },
      { line: 1, column: 'boundary', code: 'outside_parent' },
      { line: 2, column: 'boundary', code: 'outside_parent' },
    ]);
    expect(judged.every(({ change }) => change?.shape)).toBe(true);
  });

  it('does not warn of an honest ring of a thousand corners', () => {
    const round = Array.from({ length: 1_000 }, (_, n) => [
      109.2 + 0.1 * Math.cos((n / 500) * Math.PI),
      39.2 + 0.1 * Math.sin((n / 500) * Math.PI),
    ]);
    const { errors, warnings } = drawn(feature({ code: '15060300100101' }, [...round, round[0] as number[]]));
    expect([errors, warnings]).toEqual([[], []]);
  });

  it.each([
    ['not_a_feature', undefined, 'nothing'],
    ['cell_missing', 'code', feature(null)],
    [
      'no_area',
      'boundary',
      feature({ code: '150603001' }, [
        [109, 39],
        [109.1, 39],
        [109, 39],
        [109, 39],
      ]),
    ],
    ['not_degrees', 'boundary', feature({ code: '150603001' }, ring(4e7, 4e6, 10))],
    [
      'bad_geometry',
      'boundary',
      { ...feature({ code: '150603001' }), geometry: { type: 'Point', coordinates: [1, 2] } },
    ],
  ])('names a feature that is %s in %s', (code, column, given) => {
    expect(drawn(given).errors).toContainEqual({ line: 1, ...(column ? { column } : {}), code });
  });

  it.each(['', '{', '[]', '{"type":"Feature"}', '{"type":"FeatureCollection","features":[]}'])(
    'is not %j',
    (text) => {
      expect(() => rowsOfGeoJson(text)).toThrow('file_unreadable');
    },
  );
});

it('a frame follows the boundary, which can be taken away', () => {
  const before = made('150603001', square);
  const { after } = changeOf(before, { shape: null });
  expect(after).toEqual({ ...before, drawn: undefined, version: 2 });
  expect(changeOf(after, { retired: true }).after).toMatchObject({ retired: true, version: 3 });
  expect(changeOf(changeOf(after, { retired: true }).after, { retired: false }).after).not.toHaveProperty(
    'retired',
  );
});
