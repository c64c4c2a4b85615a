import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetConfig } from '../../../functions/shared/district/config.ts';
import { table, tableName } from '../../../functions/shared/table/client.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import type { Answer } from '../../../functions/shared/testing/http-event.ts';
import { callsOf } from '../../support/count-calls.ts';
import { allRows } from '../invariants.ts';
import { jpeg, openWorld } from '../world.ts';
import { type Fields, get, keyOf, lampFields, send, sendFiles, sendForm } from './client.ts';

let key: { id: string; text: string };
beforeAll(async () => {
  await openWorld('o311bad');
  // Every refused call counts, so this one has room for all of them.
  key = await keyOf(['submit', 'update'], 100_000);
});

const filed = async (): Promise<number> =>
  (await allRows()).filter(({ type }) => type === 'report' || type === 'photo' || type === 'upload').length;

/** Refused in GeoReport's form, in the format that was asked for, with nothing filed. */
async function refused(status: number, code: string, ask: () => Promise<Answer>): Promise<void> {
  const before = await filed();
  const answer = await ask();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(`${code}: `)]);
  expect(answer.text).not.toMatch(/at \w+ \(|node_modules|\.ts\b/);
  if (answer.json) expect(answer.json).toEqual([{ code: status, description: expect.any(String) }]);
  else expect(answer.text).toMatch(new RegExp(`<errors><error><code>${status}</code><description>${code}: `));
  expect(await filed()).toBe(before);
}

const with_ = (more: Record<string, string | undefined>) => () => sendForm(lampFields(key.text, more));
const plus =
  (...more: Fields) =>
  () =>
    sendForm([...lampFields(key.text), ...more]);

describe('danger is no matter for a queue', () => {
  beforeAll(async () => {
    const text = { zh: '请立即离开。', en: 'Leave at once.' };
    const gas = { code: 'gas', name: { zh: '燃气泄漏', en: 'Gas leak' }, emergency: { text, phone: '119' } };
    await table().send(
      new PutCommand({ TableName: tableName(), Item: { ...keys.config('category', 'gas'), ...gas } }),
    );
    forgetConfig();
  });

  test.each(['v2', 'test'])('a request of it to %s is answered with the number to call', async (endpoint) => {
    const ask = () => sendForm(lampFields(key.text, { service_code: 'gas' }), { endpoint });
    await refused(400, 'emergency', ask);
    expect((await ask()).text).toContain('119');
  });

  test('the list of services says it too', async () => {
    const { json } = await get('v2/services.json', { 'accept-language': 'en' });
    const gas = json.find((service: { service_code: string }) => service.service_code === 'gas');
    expect(gas.description).toContain('119');
  });
});

describe('a form is refused', () => {
  test.each<[string, number, string, Record<string, string | undefined>]>([
    ['without a service', 400, 'field_missing', { service_code: undefined }],
    ['with an unknown service', 404, 'service_unknown', { service_code: 'lighting.sun_out' }],
    ['with a group', 400, 'category_is_group', { service_code: 'lighting' }],
    ['with a name every object has', 404, 'service_unknown', { service_code: '__proto__' }],
    ['without a place', 400, 'field_missing', { lat: undefined, long: undefined }],
    ['with an address_id alone', 400, 'field_missing', { lat: undefined, long: undefined, address_id: '7' }],
    ['with half a place', 400, 'field_missing', { long: undefined }],
    ['with a place that is no number', 400, 'field_invalid', { lat: 'NaN' }],
    ['with an endless number', 400, 'field_invalid', { lat: '1e999' }],
    ['with a place off the globe', 400, 'field_invalid', { lat: '99' }],
    ['outside the district', 400, 'outside_district', { lat: '0', long: '0' }],
    [
      'with an endless address',
      400,
      'field_invalid',
      { lat: undefined, long: undefined, address_string: 'a'.repeat(201) },
    ],
    ['without words, answers and pictures', 400, 'nothing_said', { description: ' ' }],
    ['with 2,001 characters', 400, 'field_invalid', { description: 'a'.repeat(2_001) }],
    ['with an escape sequence', 400, 'field_invalid', { description: 'a\u001b[2J' }],
    ['with a phone that is none', 400, 'field_invalid', { phone: 'call me' }],
    ['with a line break in a phone', 400, 'field_invalid', { phone: '138\r\n0000000' }],
    [
      'with a picture to fetch',
      400,
      'media_url_refused',
      { media_url: 'http://169.254.169.254/latest/meta-data' },
    ],
    ['with another jurisdiction', 404, 'jurisdiction_unknown', { jurisdiction_id: 'sfgov.org' }],
    ['without a key', 403, 'api_key_missing', { api_key: undefined }],
    ['with a key that is none', 403, 'api_key_refused', { api_key: 'x' }],
  ])('%s', async (_, status, code, more) => {
    await refused(status, code, with_(more));
    await refused(status, code, () => sendForm(lampFields(key.text, more), { resource: 'requests.xml' }));
  });

  test.each<[string, string, Fields]>([
    ['an unknown attribute', 'attribute_unknown', [['attribute[x]', '1']]],
    ['an attribute of no code', 'attribute_malformed', [['attribute[]', '1']]],
    ['attributes within attributes', 'attribute_malformed', [['attribute[a][b]', '1']]],
    ['an unfinished bracket', 'attribute_malformed', [['attribute[a', '1']]],
    ['an attribute as the prototype', 'attribute_unknown', [['attribute[__proto__][]', '1']]],
    ['a list of attributes', 'attribute_malformed', [['attributes', '[]']]],
    ['a second service', 'field_repeated', [['service_code', 'lighting.pole']]],
    ['a second place', 'field_repeated', [['lat', '1']]],
    ['a second key', 'field_repeated', [['api_key', 'x']]],
  ])('with %s', async (_, code, more) => {
    await refused(400, code, plus(...more));
  });

  test('with a key that was revoked, of another right, or with a longer secret', async () => {
    const reader = await keyOf(['update']);
    await refused(403, 'api_key_not_for_this', () => sendForm(lampFields(reader.text)));
    for (const text of [
      `${key.text}.x`,
      `${key.text}x`,
      key.id,
      `${key.id}.`,
      reader.id + key.text.slice(27),
    ])
      await refused(403, 'api_key_refused', () => sendForm(lampFields(text)));
  });

  test('once its key was used too often', async () => {
    const small = await keyOf(['submit'], 2);
    const wrong = () => sendForm(lampFields(small.text, { lat: '0' }));
    expect([(await wrong()).status, (await wrong()).status, (await wrong()).status]).toEqual([400, 400, 429]);
  });
});

describe('a body is refused', () => {
  const BOMB =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]><a>&c;&x;</a>';
  const text = (body: string, type: string) => () => send(Buffer.from(body), type);

  test.each([
    ['an XML entity bomb', BOMB, 'text/xml', 415, 'form_required'],
    ['the same as application/xml', BOMB, 'application/xml', 415, 'form_required'],
    ['JSON', '{}', 'application/json', 415, 'form_required'],
    ['no type', 'a=b', '', 415, 'form_required'],
    [
      'another alphabet',
      'a=b',
      'application/x-www-form-urlencoded; charset=iso-8859-1',
      415,
      'form_required',
    ],
    [
      'bytes that are no UTF-8',
      'description=%FF%FE',
      'application/x-www-form-urlencoded',
      400,
      'form_unreadable',
    ],
    [
      'a percent sign that encodes nothing',
      'description=%',
      'application/x-www-form-urlencoded',
      400,
      'form_unreadable',
    ],
    ['parts without a boundary', 'x', 'multipart/form-data', 415, 'form_required'],
    ['parts that are none', 'x', 'multipart/form-data; boundary=x', 400, 'form_unreadable'],
    [
      '65 KB of words',
      `description=${'a'.repeat(65 * 1024)}`,
      'application/x-www-form-urlencoded',
      413,
      'form_too_large',
    ],
  ])('%s', async (_, body, type, status, code) => {
    await refused(status, code, text(body, type));
  });

  test('an XML bomb in a field is words like any other, and comes back escaped', async () => {
    const { json, status } = await sendForm(lampFields(key.text, { description: BOMB }));
    expect(status).toBe(201);
    const id = json[0].service_request_id;
    const { text: xml } = await get(`v2/requests/${id}.xml?api_key=${key.text}`);
    expect(xml).toContain('&lt;!ENTITY b &quot;bbbb&quot;&gt;');
    expect(xml).not.toContain('<!ENTITY');
  });

  test('pictures: too many, too large, none at all', async () => {
    const picture = await jpeg();
    const fields = lampFields(key.text);
    await refused(400, 'too_many_pictures', () => sendFiles(fields, Array(10).fill(picture)));
    await refused(400, 'not_a_picture', () => sendFiles(fields, [picture, Buffer.from('<svg/>')]));
    await refused(413, 'form_too_large', () => sendFiles(fields, [Buffer.alloc(30 * 1024 * 1024, 0xff)]));
    await refused(413, 'form_too_large', () =>
      sendFiles([...fields, ...Array(300).fill(['x', '1'])], [picture]),
    );
  });
});

describe('a question is refused', () => {
  const many = (count: number) =>
    Array(count)
      .fill(`R${'0'.repeat(26)}`)
      .join(',');
  test.each([
    ['v2/requests.json?service_request_id=', many(10_000), 400, 'too_many_ids'],
    ['v2/requests.json?service_request_id=', many(51), 400, 'too_many_ids'],
    ['v2/requests.json?start_date=', 'yesterday', 400, 'date_invalid'],
    ['v2/requests.json?start_date=', '2026-01-01T00:00:00', 400, 'date_invalid'],
    ['v2/requests.json?start_date=', '2026-02-31T00:00:00Z', 400, 'date_invalid'],
    [
      'v2/requests.json?start_date=',
      '2026-01-01T00:00:00Z&end_date=2025-12-31T00:00:00Z',
      400,
      'period_reversed',
    ],
    [
      'v2/requests.json?start_date=',
      '2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z',
      400,
      'period_too_long',
    ],
    ['v2/requests.json?status=', 'fixed', 400, 'status_unknown'],
    ['v2/requests.json?page=', '0', 400, 'page_invalid'],
    ['v2/requests.json?page=', '-1', 400, 'page_invalid'],
    ['v2/requests.json?page=', '11', 400, 'page_too_deep'],
    ['v2/requests.json?page_size=', '101', 400, 'page_invalid'],
    ['v2/requests.json?page_size=', '1e2', 400, 'page_invalid'],
    ['v2/requests.json?jurisdiction_id=', 'sfgov.org', 404, 'jurisdiction_unknown'],
    ['v2/requests.json?api_key=', 'x', 403, 'api_key_refused'],
    ['v2/requests/', `R${'0'.repeat(26)}.json`, 404, 'request_unknown'],
    ['v2/requests/', '..%2F..%2Fetc.json', 404, 'request_unknown'],
    ['v2/tokens/', 'x.json', 404, 'request_unknown'],
    ['v2/services/', 'sun.json', 404, 'service_unknown'],
    ['v2/services/', 'lighting.json', 404, 'service_unknown'],
    ['v2/servicerequestupdates.json', '', 403, 'api_key_missing'],
    ['v3/services.json', '', 404, 'endpoint_unknown'],
    ['v2/secrets.json', '', 404, 'resource_unknown'],
    ['secrets.json', '', 404, 'resource_unknown'],
  ])('%s%s', async (path, rest, status, code) => {
    await refused(status, code, () => get(path + rest));
    await refused(status, code, () => get((path + rest).replace('.json', '.xml')));
  });

  test.each([
    'discovery.html',
    'v2/services.html',
    'v2/services',
    'v2/requests/R1.html',
    'v2/services/lighting.pole',
  ])('for a format there is not: %s', async (path) => {
    await refused(406, 'format_unknown', () => get(path));
  });

  test('with two dates at no cost of a read when they are wrong', async () => {
    const { calls } = await callsOf(() => get('v2/requests.json?end_date=x'));
    expect(calls).toEqual([]);
  });

  test('in Chinese unless English is wanted', async () => {
    expect((await get('v2/requests.json?status=x')).json[0].description).toBe(
      'status_unknown: status 只能是 open 或 closed。',
    );
  });
});
