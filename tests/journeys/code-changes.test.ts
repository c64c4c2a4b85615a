import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { scanCode } from '../../functions/scan/code-repository.ts';
import type { CodeKind, NewCode } from '../../functions/scan/domain/code.ts';
import { shardsOf } from '../../functions/scan/domain/short-code.ts';
import { handler as changeCode } from '../../functions/scan/handlers/change-code.ts';
import { handler as codeHistory } from '../../functions/scan/handlers/code-history.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { handler as listCodes } from '../../functions/scan/handlers/list-codes.ts';
import { handler as resolveCode } from '../../functions/scan/handlers/resolve-code.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { operator, worker } from '../support/imports.ts';
import { newCode, unknown } from '../support/some-codes.ts';
import { COMMUNITY, OTHER_GRID, openWorld, tokenOf } from './world.ts';

let token = '';
let plate: NewCode;

beforeAll(async () => {
  await openWorld('code-changes');
  token = await tokenOf(operator);
});
const issued = async (kind: CodeKind, name: string): Promise<NewCode> => {
  const code = newCode(kind, name);
  await issueCodes([code]);
  return code;
};
beforeEach(async () => {
  plate = await issued('outdoor', '云锦路灯杆');
});

const change = (action: string, body: Record<string, unknown>, { code = plate.code, by = token } = {}) =>
  call(changeCode, {
    params: { code, action },
    body: { version: 1, reason: '测试原因', ...body },
    token: by,
  });
const historyOf = async (code: string) => (await call(codeHistory, { params: { code }, token })).json.items;
const shards = (code: string) => Array.from({ length: shardsOf(code) }, (_, shard) => shard);
const listed = async (community: string) =>
  (await call(listCodes, { query: { community, limit: 100 }, token })).json.items.map(
    (c: { code: string }) => c.code,
  );

describe('a change of a code', () => {
  it('suspends and resumes it on every row, with who, when and why', async () => {
    expect((await change('suspend', {})).json).toMatchObject({ status: 'suspended', version: 2 });
    for (const shard of shards(plate.code)) expect(await scanCode(plate.code, () => shard)).toBe('suspended');
    expect((await change('resume', { version: 2, reason: '修好了' })).json.status).toBe('active');
    expect(await historyOf(plate.code)).toMatchObject([
      { version: 3, action: 'resume', reason: '修好了', by: { id: operator.id }, to: { status: 'active' } },
      {
        version: 2,
        action: 'suspend',
        reason: '测试原因',
        from: { status: 'active' },
        to: { status: 'suspended' },
      },
      { version: 1, action: 'issue', at: plate.issuedAt },
    ]);
  });

  it('replaces it: the old plate says so, the new one leads to the same place', async () => {
    const { json } = await change('replace', {});
    expect(json).toMatchObject({ status: 'replaced', replacedBy: json.replacement.code, allowedActions: [] });
    const old = await call(resolveCode, { params: { code: plate.code } });
    expect(old).toMatchObject({ status: 410, text: expect.stringContaining('已换新') });
    const fresh = await call(getCode, { params: { code: json.replacement.code } });
    expect(fresh.json).toMatchObject({ status: 'active', place: plate.place });
    expect((await change('resume', { version: 2 })).json.code).toBe('illegal_transition');
  });

  it('re-targets it: another place under the same characters, in the list of its new community', async () => {
    const place = { name: '云锦路新灯杆', regionCode: OTHER_GRID, location: null };
    const { json } = await change('retarget', { place, kind: 'service' });
    expect(json).toMatchObject({ kind: 'service', place: { name: place.name, regionCode: OTHER_GRID } });
    expect(json.place.location).toBeUndefined();
    for (const shard of shards(plate.code)) expect(await scanCode(plate.code, () => shard)).toBe('active');
    const moved = await change('retarget', { version: 2, place: { regionCode: '150603002' } });
    expect(moved.status).toBe(200);
    expect(await listed(COMMUNITY)).not.toContain(plate.code);
    expect(await listed('150603002')).toContain(plate.code);
    expect((await call(getCode, { params: { code: plate.code } })).json.place.name).toBe(place.name);
  });

  it('hands a shop or a stall over, and nothing else', async () => {
    expect((await change('transfer', { holder: '新店主' })).json.code).toBe('illegal_transition');
    const shop = await issued('merchant', '老面馆');
    const { json } = await change('transfer', { holder: '新面馆' }, { code: shop.code });
    expect(json.place.name).toBe('新面馆');
    expect(json.heldSince).toBeDefined();
    expect((await historyOf(shop.code))[0]).toMatchObject({
      action: 'transfer',
      from: { place: { name: '老面馆' } },
      to: { place: { name: '新面馆' } },
    });
  });

  it('keeps what was counted, and counts on', async () => {
    await Promise.all([scanCode(plate.code, () => 1), change('retarget', { place: { name: '别处' } })]);
    expect(await scanCode(plate.code, () => 1)).toBe('active');
  });

  it('is made once when two make it at a time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => change('replace', {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lines = await historyOf(plate.code);
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['a version that is not the current one', 'suspend', { version: 7 }, 409],
    ['no reason', 'suspend', { reason: ' ' }, 422],
    ['nothing to change', 'retarget', {}, 422],
    ['no holder', 'transfer', {}, 409],
    ['a region that is none', 'retarget', { place: { regionCode: '999999' } }, 422],
    ['a field nobody asked for', 'suspend', { status: 'active' }, 422],
    ['an action that is none', 'explode', {}, 422],
  ])('is refused for %s', async (_, action, body, status) => {
    expect((await change(action, body)).status).toBe(status);
    expect(await historyOf(plate.code)).toHaveLength(1);
  });

  it('is for staff in charge of both places alone', async () => {
    const west = await tokenOf({ id: 'S-W', name: '西', roles: ['subdistrict'], regions: ['150603002'] });
    const missing = await change('suspend', {}, { code: unknown, by: west });
    expect(await change('suspend', {}, { by: west })).toEqual(missing);
    expect(missing.status).toBe(404);
    expect((await call(codeHistory, { params: { code: plate.code }, token: west })).status).toBe(404);
    const east = await tokenOf({ id: 'S-E', name: '东', roles: ['community'], regions: [COMMUNITY] });
    const away = await change('retarget', { place: { regionCode: '150603002' } }, { by: east });
    expect(away.json.code).toBe('unknown_region');
    expect((await change('suspend', {}, { by: await tokenOf(worker) })).status).toBe(403);
  });
});
