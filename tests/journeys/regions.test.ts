import { beforeAll, describe, expect, it } from 'vitest';
import { handler as createRegion } from '../../functions/identity/regions/handlers/create-region.ts';
import { handler as getRegion } from '../../functions/identity/regions/handlers/get-region.ts';
import { handler as listRegions } from '../../functions/identity/regions/handlers/list-regions.ts';
import { handler as putRegion } from '../../functions/identity/regions/handlers/put-region.ts';
import { handler as searchRegions } from '../../functions/identity/regions/handlers/search-regions.ts';
import { gridAt } from '../../functions/shared/district/boundaries/grid-at.ts';
import { config } from '../../functions/shared/district/config.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { type Call, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { COMMUNITY, DISTRICT, GRID, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('regions'));

const as = async (who: StaffIdentity, handler: HttpHandler, request: Call = {}) =>
  call(handler, { ...request, token: await tokenOf(who) });
const admin = (handler: HttpHandler, request?: Call) => as(STAFF.admin, handler, request);
const refused = (status: number, code: string) => ({ status, json: { code } });
const name = { zh: '新格', en: 'New grid' };
const add = (body: Record<string, unknown>, who = STAFF.admin) => as(who, createRegion, { body });
const edit = async (code: string, body: Record<string, unknown>, who = STAFF.admin) => {
  const { json } = await admin(getRegion, { params: { code } });
  return as(who, putRegion, { params: { code }, body: { name: json.name, version: json.version, ...body } });
};
const east: StaffIdentity = {
  ...STAFF.admin,
  id: 'S-EAST',
  roles: ['district_operator'],
  regions: ['150603001'],
};
const boundary = {
  type: 'Polygon',
  coordinates: [
    [
      [109.79, 39.61],
      [109.8, 39.61],
      [109.8, 39.62],
      [109.79, 39.62],
      [109.79, 39.61],
    ],
  ],
};
const point = { lng: 109.795, lat: 39.615 };

describe('a new region', () => {
  it('stands below its parent, with an office if it is a community', async () => {
    const code = `${COMMUNITY.slice(0, 9)}005`;
    expect(await add({ code, name })).toMatchObject({
      status: 201,
      json: { code, level: 'community', parent: '150603001', children: 0, drawn: false, version: 1 },
    });
    expect((await config('unit')).map((unit) => unit.code)).toContain(`C-${code}`);
    const { items } = (await admin(listRegions, { query: { parent: '150603001' } })).json;
    expect(items.map((item: { code: string; children: number }) => [item.code, item.children])).toEqual([
      [COMMUNITY, 2],
      [code, 0],
    ]);
  });

  it.each([
    ['already_exists', 409, { code: GRID, name }],
    ['unknown_region', 422, { code: '15060300900101', name }],
    ['unknown_region', 422, { code: '150603009001', name }],
    ['forbidden', 403, { code: '150604', name }],
    ['invalid_request', 422, { code: '1506', name }],
    ['invalid_request', 422, { code: `${COMMUNITY}09`, name, level: 'district' }],
    ['invalid_request', 422, { code: `${COMMUNITY}09`, name, drawn: 7 }],
    [
      'invalid_request',
      422,
      { code: `${COMMUNITY}09`, name, boundary: { type: 'Point', coordinates: [1, 2] } },
    ],
  ])('is refused as %s', async (code, status, body) => {
    expect(await add(body)).toMatchObject(refused(status, code));
  });

  it('is added by who is in charge of what is above', async () => {
    expect(await add({ code: '150603002001', name }, east)).toMatchObject(refused(403, 'forbidden'));
    expect(await add({ code: `${COMMUNITY}08`, name }, STAFF.community)).toMatchObject(
      refused(403, 'forbidden'),
    );
    expect(await call(createRegion, { body: { code: `${COMMUNITY}08`, name } })).toMatchObject(
      refused(401, 'not_signed_in'),
    );
  });
});

describe('a boundary', () => {
  const code = `${COMMUNITY}07`;

  it('decides at once whose a point is, is moved, and is taken away', async () => {
    expect((await gridAt(point))?.code).toBe(DISTRICT);
    expect((await add({ code, name, boundary })).json).toMatchObject({ drawn: true, boundary });
    expect((await gridAt(point))?.code).toBe(code);
    const moved = {
      ...boundary,
      coordinates: [
        boundary.coordinates[0]?.map(([lng = 0, lat = 0]) => [Math.round((lng - 0.01) * 100) / 100, lat]),
      ],
    };
    expect((await edit(code, { boundary: moved })).json).toMatchObject({ version: 2, boundary: moved });
    expect((await gridAt(point))?.code).toBe(DISTRICT);
    expect((await gridAt({ lng: 109.785, lat: 39.615 }))?.code).toBe(code);
    const renamed = await edit(code, { name: { zh: '改名', en: 'Renamed' } });
    expect(renamed.json).toMatchObject({ drawn: true, boundary: moved, version: 3 });
    const gone = (await edit(code, { boundary: null })).json;
    expect(gone).toMatchObject({ drawn: false, version: 4 });
    expect(gone).not.toHaveProperty('boundary');
    // Its frame still stands for it.
    expect((await gridAt({ lng: 109.785, lat: 39.615 }))?.code).toBe(code);
  });

  it('comes with a list when it is to be drawn', async () => {
    await edit(code, { boundary });
    const query = { parent: COMMUNITY, boundaries: 'true' };
    const { items } = (await admin(listRegions, { query })).json;
    const drawn = items.filter((item: { boundary?: unknown }) => item.boundary);
    expect(drawn).toEqual([expect.objectContaining({ code, boundary })]);
    const plain = (await admin(listRegions, { query: { parent: COMMUNITY } })).json.items;
    expect(plain.filter((item: { boundary?: unknown }) => item.boundary)).toEqual([]);
  });
});

describe('a region that is retired', () => {
  it('keeps its code and name, takes nothing new, and comes back', async () => {
    const code = `${COMMUNITY}06`;
    await add({ code, name, boundary });
    expect((await gridAt(point))?.code).toBe(code);
    expect((await edit(code, { retired: true })).json).toMatchObject({ retired: true, version: 2 });
    expect((await gridAt(point))?.code).not.toBe(code);
    expect((await admin(getRegion, { params: { code } })).json).toMatchObject({ code, name, retired: true });
    expect(await add({ code, name })).toMatchObject(refused(409, 'already_exists'));
    const back = (await edit(code, { retired: false })).json;
    expect(back).not.toHaveProperty('retired');
    expect((await gridAt(point))?.code).toBe(code);
  });

  it('has nothing in use below it, and gets nothing new', async () => {
    const parent = '150603002';
    const child = `${parent}001`;
    await add({ code: child, name });
    expect(await edit(parent, { retired: true })).toMatchObject(refused(409, 'has_children'));
    await edit(child, { retired: true });
    expect((await edit(parent, { retired: true })).status).toBe(200);
    expect(await add({ code: `${parent}002`, name })).toMatchObject(refused(409, 'parent_retired'));
    expect(await edit(child, { retired: false })).toMatchObject(refused(409, 'parent_retired'));
  });
});

describe('searching', () => {
  const find = async (q: string) => (await as(STAFF.gridA, searchRegions, { query: { q } })).json.items;

  it('finds a region by its name, an address, or a code that hangs there', async () => {
    expect((await find('梧桐'))[0]).toMatchObject({ code: COMMUNITY, path: { zh: ['东街道', '梧桐社区'] } });
    expect((await find('东街道梧桐社区第一网格12号'))[0].code).toBe(GRID);
    expect((await find('A2345678A')).map((item: { code: string }) => item.code)).toEqual([GRID]);
    expect(await find('ZZZZZZZZZ')).toEqual([]);
  });

  it('is for the staff', async () => {
    expect(await call(searchRegions, { query: { q: '梧桐' } })).toMatchObject(refused(401, 'not_signed_in'));
    expect(await admin(searchRegions, { query: { q: '' } })).toMatchObject(refused(422, 'invalid_request'));
  });
});
