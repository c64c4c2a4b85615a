import { beforeAll, describe, expect, it } from 'vitest';
import { handler as createRegion } from '../../functions/identity/regions/handlers/create-region.ts';
import { handler as getRegion } from '../../functions/identity/regions/handlers/get-region.ts';
import { handler as importRegions } from '../../functions/identity/regions/handlers/import-regions.ts';
import { type Geometry, geometryOf } from '../../functions/shared/district/boundaries/geojson.ts';
import { gridAt } from '../../functions/shared/district/boundaries/grid-at.ts';
import type { Shape } from '../../functions/shared/district/boundaries/shape.ts';
import { config } from '../../functions/shared/district/config.ts';
import type { ImportType } from '../../functions/shared/imports/import-file.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { jaggedTiles } from '../../functions/shared/testing/jagged-tiles.ts';
import { operator, other, putImport, worker } from '../support/imports.ts';
import { COMMUNITY, GRID, openWorld, tokenOf } from './world.ts';

beforeAll(() => openWorld('regions-import'));

type Options = { who?: typeof operator; dryRun?: boolean; contentType?: ImportType };

async function send(
  file: string | Buffer,
  { who = operator, dryRun = false, contentType = 'text/csv' }: Options = {},
) {
  const token = await tokenOf(operator);
  const uploadId = await putImport(Buffer.from(file), token, contentType);
  const body = { uploadId, contentType };
  return call(importRegions, { token: await tokenOf(who), query: { dryRun: String(dryRun) }, body });
}
const HEADER = 'code,level,nameZh,nameEn,parent';
const sheet = (...lines: string[]) => [HEADER, ...lines].join('\r\n');
const collection = (tiles: { code: string; geometry: Geometry }[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: tiles.map(({ code, geometry }) => ({
      type: 'Feature',
      properties: { code, nameZh: `格${code}`, nameEn: `Grid ${code}` },
      geometry,
    })),
  });
const stored = async () => (await config('region')).map(({ code }) => code);
const refused = (status: number, code: string) => ({ status, json: { code } });

describe('a sheet of regions', () => {
  const lines = [
    '150603001002,community,新社区,New community,150603001',
    '15060300100201,grid,新一格,New grid 1,',
  ];

  it('is shown before it is taken, and taken once', async () => {
    const shown = await send(sheet(...lines), { dryRun: true });
    expect(shown).toMatchObject({
      status: 200,
      json: { dryRun: true, rows: 2, added: 2, changed: 0, unchanged: 0, errorCount: 0, encoding: 'utf-8' },
    });
    expect(shown.json.first[0]).toEqual({
      line: 2,
      code: '150603001002',
      level: 'community',
      name: { zh: '新社区', en: 'New community' },
      change: 'added',
      boundary: false,
    });
    expect(await stored()).not.toContain('150603001002');
    expect((await send(sheet(...lines))).json).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(await stored()).toEqual(expect.arrayContaining(['150603001002', '15060300100201']));
    expect((await send(sheet(...lines))).json).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const office = (await config('unit')).find(({ code }) => code === 'C-150603001002');
    expect(office).toMatchObject({ kind: 'community', name: { zh: '新社区' } });
  });

  it('with a bad row in the middle stores nothing and names the row', async () => {
    const file = sheet('150603001003,,好,Good,', '150603001004,,=1+1,Bad,', '150603001005,,好,Good,');
    expect((await send(file, { dryRun: true })).json).toMatchObject({
      added: 2,
      errors: [{ line: 3, column: 'zh', code: 'formula_cell' }],
    });
    const answer = await send(file);
    expect(answer).toMatchObject(refused(422, 'import_refused'));
    expect(answer.json.errors).toEqual([{ path: 'line 3 zh', message: 'formula_cell' }]);
    expect((await stored()).filter((code) => /^15060300100[345]$/.test(code))).toEqual([]);
  });

  it('comes with a byte order mark, or in GB18030', async () => {
    const marked = await send(`\uFEFF${sheet('150603001,,东街道,East,')}`, { dryRun: true });
    expect(marked.json).toMatchObject({ encoding: 'utf-8', unchanged: 1, errorCount: 0 });
    const gb = Buffer.concat([
      Buffer.from(`${HEADER}\r\n150603001,,`),
      Buffer.from('b6abbdd6b5c0', 'hex'),
      Buffer.from(',East,\r\n'),
    ]);
    expect((await send(gb, { dryRun: true })).json).toMatchObject({ encoding: 'gb18030', unchanged: 1 });
  });

  it('of a million rows is refused with the number that goes', async () => {
    const answer = await send(`${HEADER}\n${'1,,a,b,\n'.repeat(1_000_000)}`);
    expect(answer).toMatchObject(refused(422, 'file_too_long'));
    expect(answer.json.detail).toContain('20000');
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000ff', 'hex')],
    ['no columns', 'a,b\n1,2'],
    ['nothing', '\n'],
  ])('that is %s is refused', async (_, file) => {
    expect(await send(file)).toMatchObject(refused(422, 'file_unreadable'));
  });

  it('is taken from an operator, of their own regions, by their own upload', async () => {
    expect(await send(sheet(...lines), { who: worker })).toMatchObject(refused(403, 'forbidden'));
    expect(await send(sheet(...lines), { who: other })).toMatchObject(refused(422, 'upload_unavailable'));
    expect(await call(importRegions, { body: {} })).toMatchObject(refused(401, 'not_signed_in'));
  });
});

describe('GeoJSON of regions', () => {
  // Two grids that are there get jagged borders; the border between them leaves the old frame of either.
  const tiles = jaggedTiles({
    seed: 3,
    side: 2,
    size: 10_000,
    corners: 8,
    west: 109_780_000,
    south: 39_600_000,
  });
  const features = [GRID, `${COMMUNITY}02`, `${COMMUNITY}03`, `${COMMUNITY}04`].map((code, index) => ({
    code,
    geometry: geometryOf(tiles[index]?.shape as Shape),
  }));

  it('draws boundaries that points are found by at once', async () => {
    const answer = await send(collection(features), { contentType: 'application/geo+json' });
    expect(answer).toMatchObject({ status: 200, json: { added: 2, changed: 2, errorCount: 0 } });
    const at = (lng: number, lat: number) => gridAt({ lng, lat }).then((found) => found?.code);
    expect(await at(109.785, 39.605)).toBe(GRID);
    expect(await at(109.795, 39.615)).toBe(`${COMMUNITY}04`);
    // The corner where all four meet belongs to the lowest code.
    expect(await at(109.79, 39.61)).toBe(GRID);
    const shown = await call(getRegion, { params: { code: GRID }, token: await tokenOf(operator) });
    expect(shown.json).toMatchObject({ drawn: true, boundary: { type: 'Polygon' }, version: 2 });
    expect(shown.json.boundary).toEqual(features[0]?.geometry);
    const again = await send(collection(features), { contentType: 'application/geo+json' });
    expect(again.json).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  });

  it('that broke off goes on where it stopped', async () => {
    const community = '150603001009';
    const many = Array.from({ length: 60 }, (_, n) => `${community}${String(n + 1).padStart(2, '0')}`);
    const rows = [`${community},,大社区,Large,`, ...many.map((code) => `${code},,格,Grid ${code},`)];
    const token = await tokenOf(operator);
    for (const code of [community, ...many.slice(10, 25)])
      await call(createRegion, {
        token,
        body: {
          code,
          name: code === community ? { zh: '大社区', en: 'Large' } : { zh: '格', en: `Grid ${code}` },
        },
      });
    expect((await send(sheet(...rows))).json).toMatchObject({ added: 45, changed: 0, unchanged: 16 });
    expect((await stored()).filter((code) => code.startsWith(community))).toHaveLength(61);
  });
});
