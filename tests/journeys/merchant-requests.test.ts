import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { handler as changeCode } from '../../functions/scan/handlers/change-code.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import { allCodes, createJob, file } from '../support/code-jobs.ts';
import { operator } from '../support/imports.ts';
import { home, newCode } from '../support/some-codes.ts';
import { changingNothing } from './invariants.ts';
import { DISTRICT, drain, GRID, HERE, newKey, openWorld, STAFF, submit, tokenOf } from './world.ts';

const name = (zh: string, en: string) => ({ zh, en });
const noodles = { ...newCode('merchant', '云锦面馆'), industry: 'catering' };
const fruit = { ...newCode('stall', '早市 3 号摊'), industry: 'pets' };
const shop = newCode('merchant', '小卖部');
const UNIT = { kind: 'department', regionCode: DISTRICT, name: name('市场监管所', 'Market') };

const put = async (kind: 'district' | 'unit' | 'category', id: string, fields: object) => {
  const key = keys.config(kind, id);
  const before = await row(key);
  await table().send(new PutCommand({ TableName: tableName(), Item: { ...before, ...key, ...fields } }));
  forgetConfig();
};
const market = (more: object = {}) => put('unit', 'U-MARKET', { code: 'U-MARKET', ...UNIT, ...more });

beforeAll(async () => {
  await openWorld('merchants');
  await issueCodes([noodles, fruit, shop, home]);
  await market();
  // `pets` names a unit that is not there: whoever loads the district’s files is told, a table may say it all the same.
  await put('district', DISTRICT, { industryUnits: { catering: 'U-MARKET', pets: 'U-NONE' } });
  await put('category', 'gas', {
    code: 'gas',
    name: name('燃气', 'Gas'),
    emergency: { phone: '119', text: name('请离开。', 'Leave.') },
  });
});

const request = { kind: 'merchant_request', category: 'lighting.lamp_out', description: '门口的灯不亮' };
const ask = (code: string, more: Record<string, unknown> = {}, key = newKey()) =>
  submit({ ...request, code, ...more }, key);
async function filed(code: string) {
  const { status, json, text } = await ask(code);
  expect(status, text).toBe(201);
  await drain();
  const answer = await call(getOrder, {
    params: { id: orderIdOf(json.reportId) },
    token: await tokenOf(STAFF.admin),
  });
  return { reportId: json.reportId as string, order: answer.json };
}
const reason = (order: { log: { action: string; details?: object }[] }) =>
  order.log.find(({ action }) => action === 'routed')?.details;

describe('a request of a shop', () => {
  it('goes to the unit of its trade past the rules, and is marked as from its code', async () => {
    const { reportId, order } = await filed(noodles.code);
    expect(order).toMatchObject({ unit: { code: 'U-MARKET' }, status: 'queued', fromMerchant: true });
    expect(reason(order)).toEqual({ code: 'industry', from: 'merchant_code', industry: 'catering' });
    const seen = await call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF.admin) });
    expect(seen.json.kind).toBe('merchant_request');
    // What a shop asks for is no hint to its neighbours.
    expect(await row(keys.report(reportId))).not.toHaveProperty('gsi1pk');
  });

  it('goes where the rules say when its code names no trade, or one whose unit is not there', async () => {
    const rule = reason((await filed(shop.code)).order);
    expect(rule).toMatchObject({ code: 'rule', rule: expect.any(String), from: 'merchant_code' });
    expect(rule).not.toHaveProperty('industry');
    const { order } = await filed(fruit.code);
    expect(reason(order)).toEqual({ ...rule, industry: 'pets' });
    expect(order).toMatchObject({ unit: { code: 'U-LIGHT' }, fromMerchant: true });
  });

  it('goes where the rules say while the unit of its trade is retired', async () => {
    await market({ retired: true });
    const { order } = await filed(noodles.code);
    expect(reason(order)).toMatchObject({ code: 'rule', industry: 'catering' });
    await market({ retired: undefined });
  });

  it('follows its code: staff change the trade, and with another use of the code it is gone', async () => {
    const token = await tokenOf(operator);
    const change = (body: object) =>
      call(changeCode, {
        params: { code: shop.code, action: 'retarget' },
        body: { reason: '登记行业', ...body },
        token,
      });
    expect((await change({ version: 1, industry: 'catering' })).json).toMatchObject({
      industry: 'catering',
      version: 2,
    });
    expect((await filed(shop.code)).order.unit.code).toBe('U-MARKET');
    expect((await change({ version: 2, industry: null })).json).not.toHaveProperty('industry');
    expect((await filed(shop.code)).order.unit.code).toBe('U-LIGHT');
    for (const industry of ['cattering', 'Catering', 'constructor'])
      expect((await changingNothing(() => change({ version: 3, industry }))).json.code).toBe(
        'invalid_request',
      );
    expect((await change({ version: 3, industry: 'catering' })).status).toBe(200);
    const moved = await change({ version: 4, kind: 'outdoor' });
    expect(moved.json).toMatchObject({ kind: 'outdoor' });
    expect(moved.json).not.toHaveProperty('industry');
    expect((await changingNothing(() => change({ version: 5, industry: 'catering' }))).status).toBe(422);
    expect((await changingNothing(() => ask(shop.code))).json.code).toBe('not_a_shop');
  });
});

describe('is refused', () => {
  it.each<[string, string | undefined, Record<string, unknown>, string]>([
    ['at a door', home.code, {}, 'not_a_shop'],
    ['without a code', undefined, { location: HERE }, 'not_a_shop'],
    ['to somebody', noodles.code, { to: 'community' }, 'invalid_request'],
    ['with a trade of its own choice', noodles.code, { industry: 'pets' }, 'invalid_request'],
    ['in danger, with the number', noodles.code, { category: 'gas' }, 'emergency'],
  ])('%s', async (_, code, more, problem) => {
    const answer = await changingNothing(() => submit({ ...request, ...(code ? { code } : {}), ...more }));
    expect(answer).toMatchObject({ status: 422, json: { code: problem } });
    if (problem === 'emergency') expect(answer.json.detail).toContain('119');
  });
});

describe('a sheet of places', () => {
  it('names the trade of shops and stalls, one that the district names a unit for', async () => {
    const token = await tokenOf(operator);
    const sheet = (...lines: string[]) => file(['类型,名称,网格,行业', ...lines, ''].join('\n'), token);
    const bad = await sheet(
      `商户码,甲店,${GRID},books`,
      `户码,一号楼102,${GRID},catering`,
      `商户码,乙店,${GRID},=catering`,
    );
    const { json } = await createJob({ kind: 'csv', uploadId: bad }, token, { dryRun: 'true' });
    expect(json.errors.map((e: { line: number; code: string }) => [e.line, e.code])).toEqual([
      [2, 'unknown_industry'],
      [3, 'industry_of_no_shop'],
      [4, 'formula_cell'],
    ]);
    const good = await sheet(`商户码,丙店,${GRID},catering`, `商户码,丁店,${GRID},`);
    expect((await createJob({ kind: 'csv', uploadId: good }, token)).status).toBe(201);
    await drain();
    const codes = await allCodes(token);
    const issued = (of: string) => codes.find(({ place }) => place.name === of)?.code ?? '';
    expect((await filed(issued('丙店'))).order.unit.code).toBe('U-MARKET');
    expect((await filed(issued('丁店'))).order.unit.code).toBe('U-LIGHT');
  });
});
