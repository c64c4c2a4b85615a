import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../functions/shared/http/contract.ts';
import { call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { changingNothing } from './invariants.ts';
import { as, COMMITTEE, change, create, HANDLERS, newId, refused, rule, versions } from './rules-steps.ts';
import { openWorld, STAFF } from './world.ts';

const { listRules, getRule, putRule, createRule, exportRules, importRules } = HANDLERS;
beforeAll(() => openWorld('rules'));

describe('a points rule', () => {
  it('is added, read, changed and keeps all it ever said', async () => {
    const first = rule({ points: 5 });
    expect(await create(first)).toMatchObject({ status: 201, json: first });
    expect((await change({ ...first, points: 8 })).json).toMatchObject({ version: 2, points: 8 });
    expect((await change({ ...first, version: 2, points: 3 }, STAFF.admin)).json).toMatchObject({
      version: 3,
    });
    const read = await as(COMMITTEE, getRule, { params: { id: first.id } });
    expect(read.json).toEqual({ ...first, version: 3, points: 3 });
    const { items } = (await versions(first.id)).json;
    expect(items.map(({ rule: each, by }: Version) => [each.version, each.points, by])).toEqual([
      [3, 3, 'S-ADMIN'],
      [2, 8, 'S-COMMITTEE'],
      [1, 5, 'S-COMMITTEE'],
    ]);
  });

  it('is changed from the version the editor saw', async () => {
    const first = rule();
    await create(first);
    await change({ ...first, points: 6 });
    expect(await change({ ...first, points: 7 })).toMatchObject(refused(409, 'stale_version'));
    expect(await change({ ...first, version: 9 })).toMatchObject(refused(409, 'stale_version'));
    expect(await change(rule())).toMatchObject(refused(404, 'not_found'));
    const told = await Promise.all([11, 12, 13].map((points) => change({ ...first, version: 2, points })));
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await versions(first.id)).json.items).toHaveLength(3);
  });

  it('takes the same edit sent twice for one, and an edit that changes nothing for none', async () => {
    const first = rule();
    await create(first);
    await changingNothing(async () => expect((await create(first)).json).toEqual(first));
    const edit = { ...first, points: 9 };
    const told = await Promise.all([change(edit), change(edit), change(edit)]);
    for (const answer of told) expect(answer).toMatchObject({ status: 200, json: { version: 2, points: 9 } });
    await changingNothing(async () => expect((await change({ ...edit, version: 2 })).json.version).toBe(2));
    expect(await create({ ...first, points: 4 })).toMatchObject(refused(409, 'in_use'));
  });

  it('stays with whom it is about, and with its id', async () => {
    const first = rule();
    await create(first);
    const other = { ...first, subject: 'organisation', currency: 'standing', trigger: 'order.on_time' };
    expect(await change(other)).toMatchObject(refused(422, 'invalid_request'));
    const answer = await as(COMMITTEE, putRule, { params: { id: newId() }, body: first });
    expect(answer).toMatchObject(refused(422, 'invalid_request'));
  });
});

type Version = { rule: { version: number; points: number }; by?: string };

describe('rules are refused', () => {
  const NOT_POINTS = [-0.5, 0.5, 1e18, 1_000_001, '5', '', null, [], true];

  it.each([0, -1, -1_000_000])('that give a resident %j points, in the person’s language', async (points) => {
    await changingNothing(async () => {
      expect(await create(rule({ points }))).toMatchObject({
        status: 422,
        json: {
          code: 'resident_cannot_lose',
          title: '面向居民的规则只奖不罚',
          errors: [{ path: 'body.points' }],
        },
      });
      const english = await as(COMMITTEE, createRule, {
        body: rule({ points }),
        headers: { 'accept-language': 'en' },
      });
      expect(english.json.title).toBe('Rules for residents give points and never take any');
    });
  });

  it.each([0, -5])('that a resident’s rule becomes with %j points', async (points) => {
    const first = rule();
    await create(first);
    await changingNothing(async () =>
      expect(await change({ ...first, points })).toMatchObject(refused(422, 'resident_cannot_lose')),
    );
  });

  it.each(NOT_POINTS)('with %j points', async (points) => {
    const [resident, organisation] = [
      rule({ points }),
      rule({ points, subject: 'organisation', currency: 'standing', trigger: 'order.on_time' }),
    ];
    await changingNothing(async () => {
      for (const each of [resident, organisation]) {
        const { status, json } = await create(each);
        expect([status, json.code]).toEqual([
          422,
          expect.stringMatching(/^(invalid_request|resident_cannot_lose)$/),
        ]);
      }
    });
  });

  it.each([
    ['a field nobody knows', { penalty: 3 }, 'invalid_request'],
    ['a score as trigger', { trigger: 'review.recorded' }, 'invalid_request'],
    ['an id of another kind', { id: 'P-x#0000009' }, 'invalid_request'],
    ['no text', { text: { zh: '', en: '' } }, 'invalid_request'],
    [
      'a manual award without evidence',
      { trigger: 'manual', approval: 'points_committee' },
      'invalid_request',
    ],
    ['a refused area', { text: { zh: '优先入学', en: 'Thanks' } }, 'refused_area'],
    ['a version of its own', { version: 7 }, 'stale_version'],
  ])('with %s', async (_, more, code) => {
    await changingNothing(async () => expect((await create(rule(more))).json.code).toBe(code));
  });
});

describe('the list of rules', () => {
  it('comes page by page, each rule once as it is in force, and a cursor opens its own list', async () => {
    const ids = Array.from({ length: 5 }, newId);
    for (const id of ids) await create(rule({ id }));
    const edited = rule({ id: ids[2] ?? '', points: 77 });
    await change(edited);
    const seen: { id: string; version: number }[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(COMMITTEE, listRules, { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.json.items);
      cursor = page.json.nextCursor;
      if (!cursor) break;
      expect(await versions(ids[0] ?? '', { cursor })).toMatchObject(refused(400, 'invalid_cursor'));
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(seen.find(({ id }) => id === ids[2])).toMatchObject({ version: 2, points: 77 });
    const all = await as(COMMITTEE, listRules, { query: { limit: 100 } });
    expect(all.json.items.map(({ id }: { id: string }) => id)).toEqual(seen.map(({ id }) => id));
  });

  it('of versions goes back page by page to the first', async () => {
    const first = rule();
    await create(first);
    for (let version = 1; version < 5; version++) await change({ ...first, version, points: 10 + version });
    const seen: number[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const { json } = await versions(first.id, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...json.items.map((each: Version) => each.rule.version));
      cursor = json.nextCursor;
      more = cursor !== undefined;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
    expect(await versions(newId())).toMatchObject(refused(404, 'not_found'));
  });
});

describe('who may', () => {
  const WRITES: [string, HttpHandler, object][] = [
    ['add a rule', createRule, { body: rule() }],
    ['change one', putRule, { params: { id: 'P-X' }, body: rule({ id: 'P-X' }) }],
    ['import rules', importRules, { body: 'id\nP-X', headers: { 'content-type': 'text/csv' } }],
  ];
  const reading: StaffRole[] = ['district_operator', 'oversight', 'auditor'];
  const others: StaffRole[] = ['grid_worker', 'unit_member', 'unit_head', 'community', 'subdistrict'];

  it.each(WRITES)(
    '%s: administrator and committee of the whole district alone',
    async (_, handler, request) => {
      await changingNothing(async () => {
        for (const role of [...reading, ...others])
          expect(await as({ ...COMMITTEE, roles: [role] }, handler, request)).toMatchObject(
            refused(403, 'forbidden'),
          );
        expect(await as({ ...COMMITTEE, regions: ['150603001'] }, handler, request)).toMatchObject(
          refused(403, 'forbidden'),
        );
        expect(await call(handler, request)).toMatchObject(refused(401, 'not_signed_in'));
      });
    },
  );

  it('read the rules: those and who looks over the programme', async () => {
    for (const handler of [listRules, exportRules]) {
      for (const role of reading)
        expect((await as({ ...COMMITTEE, roles: [role] }, handler)).status).toBe(200);
      for (const role of others)
        expect(await as({ ...COMMITTEE, roles: [role] }, handler)).toMatchObject(refused(403, 'forbidden'));
      expect(await call(handler)).toMatchObject(refused(401, 'not_signed_in'));
    }
  });
});
