import { beforeAll, expect, test } from 'vitest';
import { handler as create } from '../../../functions/report/open311/keys/handlers/create-open311-key.ts';
import { handler as list } from '../../../functions/report/open311/keys/handlers/list-open311-keys.ts';
import { handler as revoke } from '../../../functions/report/open311/keys/handlers/revoke-open311-key.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { allRows } from '../invariants.ts';
import { openWorld, STAFF, tokenOf } from '../world.ts';
import { lampFields, sendForm } from './client.ts';

let token: string;
beforeAll(async () => {
  await openWorld('o311keys');
  token = await tokenOf(STAFF.admin);
});

const make = (body: Record<string, unknown>) => call(create, { token, body });

test('an administrator makes a key, sees it once, and ends it', async () => {
  const { status, json } = await make({ name: '市民热线', rights: ['submit'] });
  expect([status, json.perDay]).toEqual([201, 1_000]);
  const { key, id } = json;
  const { text, json: all } = await call(list, { token });
  expect(all.items).toMatchObject([{ id, name: '市民热线', rights: ['submit'] }]);
  const secret = String(key).split('.')[1] ?? '';
  expect(secret).toMatch(/^[0-9A-Z]{32}$/);
  expect(text).not.toContain(secret);
  expect(JSON.stringify(await allRows())).not.toContain(secret);
  expect((await sendForm(lampFields(key))).status).toBe(201);
  const ended = await call(revoke, { token, params: { id } });
  expect(ended.json.revokedAt).toBeDefined();
  // A second tap changes nothing.
  expect((await call(revoke, { token, params: { id } })).json).toEqual(ended.json);
  const answer = await sendForm(lampFields(key, { description: '又一件' }));
  expect([answer.status, answer.json[0].description]).toEqual([
    403,
    expect.stringContaining('api_key_refused'),
  ]);
});

test.each([
  ['no rights', { rights: [] }],
  ['a right there is not', { rights: ['delete'] }],
  ['a right twice', { rights: ['submit', 'submit'] }],
  ['no name', { name: ' ' }],
  ['no calls', { perDay: 0 }],
  ['endless calls', { perDay: 1e9 }],
])('a key with %s is not made', async (_, more) => {
  const { status, json } = await make({ name: '程序', rights: ['submit'], ...more });
  expect([status, json.code]).toEqual([422, 'invalid_request']);
});

test('a key that is none cannot be ended', async () => {
  const unknown = await call(revoke, { token, params: { id: `K${'0'.repeat(26)}` } });
  expect([unknown.status, unknown.json.code]).toEqual([404, 'not_found']);
});

test('an administrator of a part of the district makes none', async () => {
  const part = await tokenOf({ ...STAFF.admin, regions: ['150603001'] });
  const { status } = await call(create, { token: part, body: { name: '程序', rights: ['submit'] } });
  expect(status).toBe(403);
});
