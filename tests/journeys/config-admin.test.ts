import { beforeAll, describe, expect, it } from 'vitest';
import { handler as createRoute } from '../../functions/dispatch/routes/handlers/create-route.ts';
import { handler as deleteRoute } from '../../functions/dispatch/routes/handlers/delete-route.ts';
import { handler as getRoute } from '../../functions/dispatch/routes/handlers/get-route.ts';
import { handler as listRoutes } from '../../functions/dispatch/routes/handlers/list-routes.ts';
import { handler as putRoute } from '../../functions/dispatch/routes/handlers/put-route.ts';
import { handler as listUnits } from '../../functions/dispatch/units/handlers/list-units.ts';
import { handler as getRegion } from '../../functions/identity/regions/handlers/get-region.ts';
import { handler as listRegions } from '../../functions/identity/regions/handlers/list-regions.ts';
import { handler as putRegion } from '../../functions/identity/regions/handlers/put-region.ts';
import { handler as getCategory } from '../../functions/report/categories/handlers/get-category.ts';
import { handler as listAllCategories } from '../../functions/report/categories/handlers/list-all-categories.ts';
import { handler as putCategory } from '../../functions/report/categories/handlers/put-category.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { type Answer, type Call, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { COMMUNITY, DISTRICT, GRID, openWorld, STAFF, tokenOf } from './world.ts';

/** An operator of the eastern half alone. */
const east: StaffIdentity = {
  ...STAFF.admin,
  id: 'S-EAST',
  roles: ['district_operator'],
  regions: ['150603001'],
};

const as = async (who: StaffIdentity, handler: HttpHandler, request: Call = {}): Promise<Answer> =>
  call(handler, { ...request, token: await tokenOf(who) });
const admin = (handler: HttpHandler, request?: Call) => as(STAFF.admin, handler, request);
const refused = (status: number, code: string) => ({ status, json: { code } });
const codes = (answer: Answer): string[] =>
  answer.json.items.map((item: { code?: string; id?: string }) => item.code ?? item.id);

beforeAll(() => openWorld('config'));

describe('regions', () => {
  const rename = (code: string, version: number, who = STAFF.admin) =>
    as(who, putRegion, { params: { code }, body: { name: { zh: '新名', en: `New ${version}` }, version } });

  it('are read by everybody on the staff and by nobody else', async () => {
    const answer = await as(STAFF.gridA, listRegions, { query: { level: 'grid', parent: '150603001' } });
    expect(answer.json.items[0]).toMatchObject({ code: GRID, level: 'grid', parent: COMMUNITY, version: 1 });
    expect((await as(STAFF.gridA, getRegion, { params: { code: DISTRICT } })).json).not.toHaveProperty(
      'parent',
    );
    expect(await call(listRegions)).toMatchObject(refused(401, 'not_signed_in'));
    expect(await call(getRegion, { params: { code: GRID } })).toMatchObject(refused(401, 'not_signed_in'));
  });

  it('come page by page, and a cursor opens its own list only', async () => {
    const seen: string[] = [];
    let query: Record<string, string | number> = { limit: 2 };
    for (;;) {
      const page = await admin(listRegions, { query });
      seen.push(...codes(page));
      if (!page.json.nextCursor) break;
      query = { limit: 2, cursor: page.json.nextCursor };
      expect(await admin(listRegions, { query: { ...query, level: 'grid' } })).toMatchObject(
        refused(400, 'invalid_cursor'),
      );
    }
    expect(seen).toHaveLength(6);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => (a < b ? -1 : 1)));
    const tampered = `A${String(query.cursor)}`;
    expect(await admin(listRegions, { query: { cursor: tampered } })).toMatchObject(
      refused(400, 'invalid_cursor'),
    );
  });

  it('take a new name once for each version, and show it at once', async () => {
    expect(await rename(GRID, 1)).toMatchObject({ status: 200, json: { version: 2, name: { zh: '新名' } } });
    expect(await rename(GRID, 1)).toMatchObject(refused(409, 'stale_version'));
    const { items } = (await admin(listRegions, { query: { level: 'grid' } })).json;
    expect(items[0]).toMatchObject({
      code: GRID,
      name: { en: 'New 1' },
      version: 2,
      bounds: expect.any(Array),
    });
  });

  it('are renamed by who is in charge of them', async () => {
    expect(await rename('150603002', 1, east)).toMatchObject(refused(403, 'forbidden'));
    expect((await rename('150603001', 1, east)).status).toBe(200);
    expect(await rename('150603009', 1)).toMatchObject(refused(404, 'not_found'));
  });

  it.each([
    { name: { zh: '新', en: 'N' }, version: 1, code: '150603002' },
    { name: { zh: '新', en: 'N' }, version: 1, bounds: [0, 0, 1, 1] },
    { name: { zh: '新', en: 'N' } },
    { name: { zh: '新', en: 'N', fr: 'N' }, version: 1 },
    { name: { zh: '  ', en: 'N' }, version: 1 },
    { name: { zh: '新\u0000', en: 'N' }, version: 1 },
    { name: { zh: '新', en: '\ud800' }, version: 1 },
  ])('refuse %j', async (body) => {
    const answer = await admin(putRegion, { params: { code: '150603002' }, body });
    expect(answer).toMatchObject(refused(422, 'invalid_request'));
  });
});

describe('categories', () => {
  const code = 'lighting.lamp_out';
  const name = { zh: '灯不亮', en: 'Lamp dark' };
  const emergency = { text: { zh: '请打电话', en: 'Please call' }, phone: '119' };
  const put = (body: Record<string, unknown>, who = STAFF.admin, params = { code }) =>
    as(who, putCategory, { params, body });

  it('change by version; code and parent stay; a notice that is left out goes', async () => {
    const before = { code, parent: 'lighting', hours: 24, version: 1 };
    expect((await admin(listAllCategories)).json.items).toContainEqual(expect.objectContaining(before));
    expect((await admin(getCategory, { params: { code } })).json).toMatchObject(before);
    const edited = await put({ name, hours: 6, emergency, version: 1 });
    expect(edited.json).toEqual({ code, parent: 'lighting', name, hours: 6, emergency, version: 2 });
    expect(await put({ name, hours: 7, version: 1 })).toMatchObject(refused(409, 'stale_version'));
    expect((await put({ name, hours: 7, version: 2 })).json).toEqual({
      code,
      parent: 'lighting',
      name,
      hours: 7,
      version: 3,
    });
    const listed = (await as(STAFF.gridA, listAllCategories)).json.items;
    expect(listed.find((item: { code: string }) => item.code === code)).toMatchObject({
      hours: 7,
      version: 3,
    });
  });

  it('are the district’s: a part of it may not change them', async () => {
    const body = { name, hours: 6, version: 1 };
    expect(await put(body, east)).toMatchObject(refused(403, 'forbidden'));
    expect(await put(body, STAFF.oversight)).toMatchObject(refused(403, 'forbidden'));
    expect(await put(body, STAFF.admin, { code: 'no.such' })).toMatchObject(refused(404, 'not_found'));
    expect(await admin(getCategory, { params: { code: 'no.such' } })).toMatchObject(
      refused(404, 'not_found'),
    );
    expect(await call(listAllCategories)).toMatchObject(refused(401, 'not_signed_in'));
  });

  it.each([
    { name, hours: 0, version: 1 },
    { name, hours: 1.5, version: 1 },
    { name, hours: 24 * 90 + 1, version: 1 },
    { name, hours: 6, version: 1, parent: 'Sanitation' },
    { name, hours: 6, version: 1, code: 'lighting.other' },
    { name, hours: 6, version: 1, emergency: { ...emergency, phone: 'call me' } },
    { name, hours: 6 },
  ])('refuse %j', async (body) => {
    expect(await put(body)).toMatchObject(refused(422, 'invalid_request'));
  });
});

describe('routes', () => {
  const rule = { category: 'lighting', region: '150603001', to: { unit: 'U-LIGHT' } };
  const add = (body: Record<string, unknown>, who = STAFF.admin) => as(who, createRoute, { body });

  it('are added, changed and taken away, each visible at once', async () => {
    const answer = await add(rule);
    const { id } = answer.json;
    expect(answer).toMatchObject({
      status: 201,
      json: { ...rule, id: expect.stringMatching(/^R-/), version: 1 },
    });
    expect(codes(await as(STAFF.gridA, listRoutes))).toContain(id);
    const body = { ...rule, to: { role: 'grid_worker' }, version: 1 };
    expect((await admin(putRoute, { params: { id }, body })).json).toEqual({ id, ...body, version: 2 });
    expect((await admin(getRoute, { params: { id } })).json).toEqual({ id, ...body, version: 2 });
    expect(await admin(putRoute, { params: { id }, body })).toMatchObject(refused(409, 'stale_version'));
    const old = await admin(deleteRoute, { params: { id }, query: { version: 1 } });
    expect(old).toMatchObject(refused(409, 'stale_version'));
    expect(await admin(deleteRoute, { params: { id }, query: { version: 2 } })).toMatchObject({
      status: 204,
    });
    expect(codes(await admin(listRoutes))).not.toContain(id);
    expect(await admin(deleteRoute, { params: { id } })).toMatchObject(refused(404, 'not_found'));
    expect(await admin(putRoute, { params: { id }, body })).toMatchObject(refused(404, 'not_found'));
    expect(await admin(getRoute, { params: { id } })).toMatchObject(refused(404, 'not_found'));
  });

  it.each([
    ['unknown_category', { ...rule, category: 'lighting.no_such' }],
    ['unknown_region', { ...rule, region: '150603009' }],
    ['unknown_unit', { ...rule, to: { unit: 'U-NOBODY' } }],
    ['invalid_request', { ...rule, to: { unit: 'U-LIGHT', role: 'grid_worker' } }],
    ['invalid_request', { ...rule, to: { role: 'administrator' } }],
    ['invalid_request', { ...rule, id: 'R-MINE' }],
  ])('refuse as %s %j, new or changed', async (code, body) => {
    expect(await add(body)).toMatchObject(refused(422, code));
    const put = { params: { id: 'R-LIGHT' }, body: { ...body, version: 1 } };
    expect(await admin(putRoute, put)).toMatchObject(refused(422, code));
  });

  it('are edited by who is in charge of what they spoke of and will speak of', async () => {
    const everywhere = { ...rule, region: '*' };
    expect(await add(everywhere, east)).toMatchObject(refused(403, 'forbidden'));
    expect(await add(rule, STAFF.oversight)).toMatchObject(refused(403, 'forbidden'));
    const { id } = (await add(rule, east)).json;
    const wider = { params: { id }, body: { ...everywhere, version: 1 } };
    expect(await as(east, putRoute, wider)).toMatchObject(refused(403, 'forbidden'));
    const theirs = { params: { id: 'R-LIGHT' }, body: { ...rule, version: 1 } };
    expect(await as(east, putRoute, theirs)).toMatchObject(refused(403, 'forbidden'));
    expect(await as(STAFF.oversight, putRoute, theirs)).toMatchObject(refused(403, 'forbidden'));
    expect(await as(east, deleteRoute, { params: { id: 'R-LIGHT' } })).toMatchObject(
      refused(403, 'forbidden'),
    );
    expect(await as(east, deleteRoute, { params: { id } })).toMatchObject({ status: 204 });
    expect(await as(STAFF.oversight, deleteRoute, { params: { id: 'R-LIGHT' } })).toMatchObject(
      refused(403, 'forbidden'),
    );
  });

  it('can go to every unit that is listed', async () => {
    const { items } = (await as(STAFF.gridA, listUnits)).json;
    expect(items).toContainEqual({
      code: 'U-LIGHT',
      name: { zh: '市政照明所', en: 'Lighting' },
      kind: 'department',
      regionCode: DISTRICT,
    });
    expect(await call(listUnits)).toMatchObject(refused(401, 'not_signed_in'));
  });
});
