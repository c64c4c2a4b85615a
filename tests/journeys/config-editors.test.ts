import { beforeAll, describe, expect, it } from 'vitest';
import { getCalendar } from '../../functions/dispatch/calendar/calendar-repository.ts';
import { handler as previewCalendar } from '../../functions/dispatch/calendar/handlers/preview-calendar.ts';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as createRoute } from '../../functions/dispatch/routes/handlers/create-route.ts';
import { handler as deleteRoute } from '../../functions/dispatch/routes/handlers/delete-route.ts';
import { handler as explainRoute } from '../../functions/dispatch/routes/handlers/explain-route.ts';
import { handler as listRoutes } from '../../functions/dispatch/routes/handlers/list-routes.ts';
import { handler as putRoute } from '../../functions/dispatch/routes/handlers/put-route.ts';
import { handler as createUnit } from '../../functions/dispatch/units/handlers/create-unit.ts';
import { handler as getUnit } from '../../functions/dispatch/units/handlers/get-unit.ts';
import { handler as listUnits } from '../../functions/dispatch/units/handlers/list-units.ts';
import { handler as putUnit } from '../../functions/dispatch/units/handlers/put-unit.ts';
import { handler as createCategory } from '../../functions/report/categories/handlers/create-category.ts';
import { handler as listAll } from '../../functions/report/categories/handlers/list-all-categories.ts';
import { handler as listCategories } from '../../functions/report/categories/handlers/list-categories.ts';
import { handler as orderCategories } from '../../functions/report/categories/handlers/order-categories.ts';
import { handler as putCategory } from '../../functions/report/categories/handlers/put-category.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { type Call, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { CODE, COMMUNITY, DISTRICT, drain, GRID, openWorld, STAFF, submit, tokenOf } from './world.ts';

const admin = async (handler: HttpHandler, request: Call = {}) =>
  call(handler, { ...request, token: await tokenOf(STAFF.admin) });
const refused = (status: number, code: string) => ({ status, json: { code } });
const name = { zh: '新的', en: 'New' };

beforeAll(() => openWorld('editors'));

describe('the tree of categories', () => {
  const add = (code: string, more: Record<string, unknown> = {}) =>
    admin(createCategory, { body: { code, name, ...more } });
  const put = (code: string, version: number, more: Record<string, unknown> = {}) =>
    admin(putCategory, { params: { code }, body: { name, version, ...more } });
  const row = async (code: string) =>
    (await admin(listAll)).json.items.find((item: { code: string }) => item.code === code);
  const seen = async (): Promise<string[]> =>
    (await call(listCategories)).json.items.map(({ code }: { code: string }) => code);

  it('grows by a group and what is in it, which residents are offered and can report', async () => {
    expect(await add('works')).toMatchObject({ status: 201, json: { code: 'works', version: 1 } });
    expect(await add('works.fence', { parent: 'works', hours: 5 })).toMatchObject({ status: 201 });
    expect(await add('works.fence', { parent: 'works' })).toMatchObject(refused(409, 'already_exists'));
    expect(await seen()).toEqual(expect.arrayContaining(['works', 'works.fence']));
    expect(await submit({ code: CODE, category: 'works', description: '坏了' })).toMatchObject(
      refused(422, 'category_is_group'),
    );
    expect(await submit({ code: CODE, category: 'works.fence', description: '坏了' })).toMatchObject({
      status: 201,
    });
  });

  it.each([
    ['category_in_itself', 422, 'works', 'works'],
    ['category_in_itself', 422, 'works', 'works.fence'],
    ['category_too_deep', 422, 'works', 'lighting'],
    ['unknown_category', 422, 'works', 'nowhere'],
  ])('refuses as %s', async (code, status, which, parent) => {
    const { version } = await row(which);
    expect(await put(which, version, { parent })).toMatchObject(refused(status, code));
  });

  it('is put in order, all tiles of a page at once', async () => {
    await add('works.wall', { parent: 'works' });
    const order = (codes: string[]) => admin(orderCategories, { body: { parent: 'works', codes } });
    expect(await order(['works.wall', 'works.fence'])).toMatchObject({ status: 204 });
    expect((await seen()).filter((code) => code.startsWith('works.'))).toEqual(['works.wall', 'works.fence']);
    expect(await order(['works.wall', 'lighting.pole'])).toMatchObject(refused(409, 'stale_version'));
    expect(await order(['works.wall', 'works.wall'])).toMatchObject(refused(422, 'invalid_request'));
    expect(await row('works.wall')).toMatchObject({ position: 0, version: 1 });
  });

  it('keeps what is retired readable, and offers it to nobody', async () => {
    const filed = await submit({ code: CODE, category: 'works.wall', description: '墙裂了' });
    await drain();
    const group = await row('works');
    expect(await put('works', group.version, { retired: true })).toMatchObject(refused(409, 'group_in_use'));
    expect(await put('works.wall', 1, { retired: true })).toMatchObject({ json: { retired: true } });
    expect(await seen()).not.toContain('works.wall');
    expect(await submit({ code: CODE, category: 'works.wall', description: '又裂了' })).toMatchObject(
      refused(422, 'unknown_category'),
    );
    const order = await admin(getOrder, { params: { id: orderIdOf(filed.json.reportId) } });
    expect(order.json).toMatchObject({ category: 'works.wall', categoryName: '新的' });
    expect(await put('works.wall', 2, { retired: false })).toMatchObject({ json: { version: 3 } });
    expect(await seen()).toContain('works.wall');
  });

  it('never gets three levels deep, whoever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const [group, above] = [`mid${round}`, `top${round}`];
      await add(group);
      await add(above);
      await Promise.all([put(group, 1, { parent: above }), add(`${group}.leaf`, { parent: group })]);
      const [moved, leaf] = [await row(group), await row(`${group}.leaf`)];
      expect([moved.parent, leaf?.parent].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('the rules of routing', () => {
  const rule = { category: 'works', region: '*', to: { unit: 'U-LIGHT' } };
  const add = (body: Record<string, unknown>) => admin(createRoute, { body });
  const listed = async (id: string) =>
    (await admin(listRoutes)).json.items.find((item: { id: string }) => item.id === id);
  const goesTo = async (category: string) => {
    const { json } = await submit({ code: CODE, category, description: '看看' });
    await drain();
    const order = (await admin(getOrder, { params: { id: orderIdOf(json.reportId) } })).json;
    return { unit: order.unit.code, because: order.log.at(-1)?.details ?? order.log[0].details };
  };

  it('have one about the same category and region, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => add(rule)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(await add(rule)).toMatchObject(refused(409, 'route_exists'));
    const other = (await add({ ...rule, region: GRID })).json;
    const body = { ...rule, version: 1 };
    const onto = await admin(putRoute, { params: { id: other.id }, body });
    expect(onto).toMatchObject(refused(409, 'route_exists'));
    expect(onto.json.detail).toContain(made[0]?.json.id);
    await admin(deleteRoute, { params: { id: other.id } });
  });

  it('take a category by the group it was put into, whatever its code', async () => {
    const before = (await admin(listAll)).json.items.find(
      ({ code }: { code: string }) => code === 'sanitation.bin_overflow',
    );
    const body = { name: before.name, hours: 8, version: before.version, parent: 'works' };
    expect(await admin(putCategory, { params: { code: before.code }, body })).toMatchObject({ status: 200 });
    expect(await goesTo('sanitation.bin_overflow')).toMatchObject({
      unit: 'U-LIGHT',
      because: { code: 'rule', category: 'works' },
    });
  });

  it('lead past a unit that is retired, and say so', async () => {
    const unit = { code: 'U-FENCES', name, regionCode: DISTRICT };
    expect(await admin(createUnit, { body: unit })).toMatchObject({
      status: 201,
      json: { kind: 'department' },
    });
    expect(await admin(createUnit, { body: unit })).toMatchObject(refused(409, 'already_exists'));
    const { id } = (await add({ ...rule, category: 'works.fence', to: { unit: 'U-FENCES' } })).json;
    expect(await goesTo('works.fence')).toMatchObject({ unit: 'U-FENCES' });
    const retire = { params: { code: 'U-FENCES' }, body: { name, retired: true, version: 1 } };
    expect(await admin(putUnit, retire)).toMatchObject({ status: 200, json: { retired: true, version: 2 } });
    expect(await admin(putUnit, retire)).toMatchObject(refused(409, 'stale_version'));
    expect(await goesTo('works.fence')).toMatchObject({
      unit: `C-${COMMUNITY}`,
      because: { code: 'unit_retired', rule: id },
    });
    expect(await listed(id)).toMatchObject({ warnings: ['unit_retired'] });
    expect((await admin(getUnit, { params: { code: 'U-FENCES' } })).json).toMatchObject({ retired: true });
    expect((await admin(listUnits)).json.items).toContainEqual({
      ...unit,
      kind: 'department',
      retired: true,
    });
    const to = { ...rule, category: 'works.wall', to: { unit: 'U-FENCES' } };
    expect(await add(to)).toMatchObject(refused(422, 'unit_retired'));
    const filed = await submit({ code: CODE, category: 'works.wall', description: '墙' });
    await drain();
    const order = orderIdOf(filed.json.reportId);
    const handOver = {
      params: { id: order, action: 'transfer' },
      body: { unit: 'U-FENCES', reason: '归他们' },
    };
    expect(await admin(actOnOrder, handOver)).toMatchObject(refused(422, 'unit_retired'));
  });

  it('never lose the office that gets what nobody takes', async () => {
    const body = { name, retired: true, version: 1 };
    const answer = await admin(putUnit, { params: { code: `C-${COMMUNITY}` }, body });
    expect(answer).toMatchObject(refused(409, 'office_stays'));
    const made = { code: 'H-150603009', name, regionCode: DISTRICT };
    expect(await admin(createUnit, { body: made })).toMatchObject(refused(422, 'invalid_request'));
    const at = (regionCode: string) => admin(createUnit, { body: { code: 'U-NEW', name, regionCode } });
    expect(await at('150604')).toMatchObject(refused(403, 'forbidden'));
    expect(await at('150603009')).toMatchObject(refused(422, 'unknown_region'));
  });

  it('explain themselves, with one that is not saved yet', async () => {
    const ask = (body: Record<string, unknown>) =>
      admin(explainRoute, { body: { category: 'lighting.pole', region: GRID, ...body } });
    expect((await ask({})).json).toMatchObject({
      unit: 'U-LIGHT',
      because: { code: 'rule', rule: 'R-LIGHT' },
      matched: [{ id: 'R-LIGHT', warnings: [] }],
      people: [],
    });
    const draft = { category: 'lighting.pole', region: GRID, to: { role: 'grid_worker' } };
    const { json } = await ask({ draft, at: '2026-05-04T04:00:00Z' });
    expect(json.matched.map(({ id }: { id: string }) => id)).toEqual(['DRAFT', 'R-LIGHT']);
    expect(json.at).toBe('2026-05-04T04:00:00.000Z');
    expect(json.because.rule).toBe('DRAFT');
    expect((await admin(listRoutes)).json.items.map(({ id }: { id: string }) => id)).not.toContain('DRAFT');
    expect(await ask({ category: 'no.such' })).toMatchObject(refused(422, 'unknown_category'));
    expect(await ask({ region: '150604' })).toMatchObject(refused(422, 'unknown_region'));
    expect(await ask({ person: 'S-GRIDA' })).toMatchObject(refused(422, 'invalid_request'));
  });
});

describe('a calendar that is not saved yet', () => {
  it('tells when a report would be due by it, and changes nothing', async () => {
    const before = await getCalendar();
    const { code: _, ...calendar } = before;
    const at = '2026-03-04T08:00:00Z';
    const preview = (change: Record<string, unknown>) =>
      admin(previewCalendar, {
        body: { category: 'lighting.pole', at, calendar: { ...calendar, ...change } },
      });
    const asIs = (await preview({})).json;
    expect(asIs).toMatchObject({ clock: 'working', minutes: 840, dueAt: '2026-03-07T08:00:00.000Z' });
    expect(asIs.days.map(({ kind }: { kind: string }) => kind)).toEqual([
      'working',
      'holiday',
      'working',
      'made_up',
    ]);
    const free = { date: '2026-03-06', name };
    const later = (await preview({ off: [...calendar.off, free] })).json;
    expect(later.dueAt).toBe('2026-03-09T08:00:00.000Z');
    expect(await preview({ week: {} })).toMatchObject(refused(422, 'invalid_request'));
    expect(await getCalendar()).toEqual(before);
  });
});
