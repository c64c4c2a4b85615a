import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listCategories } from '../../functions/report/categories/handlers/list-categories.ts';
import { handler as confirm } from '../../functions/report/handlers/confirm-report.ts';
import { handler as rate } from '../../functions/report/handlers/rate-report.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { handler as track } from '../../functions/report/handlers/track-report.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { newId } from '../../functions/shared/ids.ts';
import { tagOf } from '../../functions/shared/secrets.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { callsOf } from '../support/count-calls.ts';
import { changingNothing } from './invariants.ts';
import { CODE, DISTRICT, drain, HERE, lampOut, newKey, openWorld, putCode, submit } from './world.ts';

beforeAll(async () => {
  await openWorld('badreport');
  await putCode('S2345678A', 'suspended');
  await putCode('P2345678A', 'replaced');
});

/** The common answer: a problem with a stable code in words, and nothing changed. */
async function refused(status: number, code: string, send: () => ReturnType<typeof submit>) {
  const answer = await changingNothing(send);
  expect(answer).toMatchObject({ status, json: { status, code } });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json.title).not.toBe('');
  expect(answer.text).not.toMatch(/at \w+ \(|node_modules|\.ts\b/);
  return answer;
}

const raw = (body: string, headers: Record<string, string> = {}) =>
  call(submitReport, { body, headers: { 'idempotency-key': newKey(), ...headers } });

describe('a code that leads nowhere is refused', () => {
  test.each([
    ['unknown', 'Z2345678A', 404, 'code_not_found'],
    ['suspended', 'S2345678A', 410, 'code_suspended'],
    ['replaced', 'P2345678A', 410, 'code_replaced'],
    ['too short', 'A234567', 422, 'invalid_request'],
    ['too long', `${CODE}A`, 422, 'invalid_request'],
    ['with a separator of keys', 'A234#678A', 422, 'invalid_request'],
    ['empty', '', 422, 'invalid_request'],
    ['a number', 123456789, 422, 'invalid_request'],
  ])('%s', async (_, code, status, problem) => {
    await refused(status, problem, () => submit({ ...lampOut, code }));
  });
});

describe('a category that cannot be reported is refused', () => {
  test.each([
    ['unknown', 'lighting.sun_out', 'unknown_category'],
    ['a group', 'lighting', 'category_is_group'],
    ['a name every object has', 'constructor', 'unknown_category'],
    ['the prototype', '__proto__', 'unknown_category'],
    ['endless', 'a'.repeat(81), 'invalid_request'],
    ['missing', undefined, 'invalid_request'],
  ])('%s', async (_, category, problem) => {
    await refused(422, problem, () => submit({ ...lampOut, category }));
  });
});

describe('danger is no matter for a queue', () => {
  const emergency = { text: { zh: '请立即离开。', en: 'Leave at once.' }, phone: '119' };
  const categories = [
    { code: 'gas', name: { zh: '燃气泄漏', en: 'Gas leak' }, hours: 1, emergency },
    { code: 'gas.smell', parent: 'gas', name: { zh: '闻到燃气味', en: 'Smell of gas' }, hours: 1 },
  ];
  beforeAll(async () => {
    for (const row of categories)
      await table().send(
        new PutCommand({ TableName: tableName(), Item: { ...keys.config('category', row.code), ...row } }),
      );
    forgetConfig();
  });

  test('the list names the number to call', async () => {
    const { json } = await call(listCategories, { headers: { 'accept-language': 'en' } });
    const gas = json.items.find(({ code }: { code: string }) => code === 'gas');
    expect(gas.emergency).toEqual({ text: 'Leave at once.', phone: '119' });
  });

  // What is in a dangerous group is dangerous, as the pages show it.
  test.each([
    ['a report', {}],
    ['a request', { kind: 'request' }],
    ['a request to the worker', { kind: 'request', to: 'grid_worker' }],
  ])('%s is refused, and the answer says which number to call', async (_, more) => {
    const answer = await refused(422, 'emergency', () =>
      submit({ ...lampOut, ...more, category: 'gas.smell' }),
    );
    expect(answer.json.detail).toBe('请立即离开。请马上拨打 119。这里没有登记。');
  });
});

describe('words that cannot be kept are refused', () => {
  test.each([
    ['2,001 characters', 'a'.repeat(2_001)],
    ['NUL', 'a\0b'],
    ['an escape sequence', 'a\u001b[2Jb'],
    ['nothing and no picture', '   '],
    ['a number', 5],
    ['a list', ['灯']],
    ['null', null],
  ])('%s', async (_, description) => {
    await refused(422, 'invalid_request', () => submit({ ...lampOut, description }));
  });

  test.each(['\\ud800', '\\udc00\\ud800', 'a\\udfff', '\\u0000'])('%s written in JSON', async (half) => {
    for (const field of ['description', 'address']) {
      const body = JSON.stringify({ ...lampOut, [field]: '@' }).replace('@', `灯灯${half}`);
      await refused(422, 'invalid_request', () => raw(body));
    }
  });

  test('2,000 characters and four-byte ones are taken', async () => {
    expect((await submit({ ...lampOut, description: '字'.repeat(2_000) })).status).toBe(201);
    expect((await submit({ ...lampOut, description: '👩‍👩‍👧'.repeat(100) })).status).toBe(201);
  });

  test('400 KB are too large, in words and in anything else', async () => {
    await refused(413, 'too_large', () => submit({ ...lampOut, description: 'a'.repeat(400 * 1024) }));
    await refused(413, 'too_large', () => raw(`{${' '.repeat(400 * 1024)}}`));
  });
});

describe('a body of another shape is refused', () => {
  test.each([
    ['malformed JSON', '{"code":', 400, 'malformed_json'],
    ['no JSON at all', 'code=A2345678A', 400, 'malformed_json'],
    ['null', 'null', 422, 'invalid_request'],
    ['a list', '[]', 422, 'invalid_request'],
    ['a string', '"x"', 422, 'invalid_request'],
    ['nothing', '', 422, 'invalid_request'],
  ])('%s', async (_, body, status, problem) => {
    await refused(status, problem, () => raw(body));
  });

  test.each([
    '"status":"solved"',
    '"__proto__":{"category":"lighting.lamp_out"}',
    '"constructor":{"prototype":{}}',
    '"reportId":"R1"',
    '"pk":"REPORT#1"',
  ])('an unknown property: %s', async (property) => {
    await refused(422, 'invalid_request', () => raw(`{${property},${JSON.stringify(lampOut).slice(1)}`));
    for (const where of ['location', 'contact']) {
      const inner = where === 'location' ? HERE : { phone: '13800000000' };
      const body = JSON.stringify({ ...lampOut, [where]: inner }).replace(
        `"${where}":{`,
        `"${where}":{${property},`,
      );
      await refused(422, 'invalid_request', () => raw(body));
    }
    expect(({} as Record<string, unknown>).category).toBeUndefined();
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'content type %j, which a foreign page could send',
    async (type) => {
      await refused(415, 'unsupported_media_type', () =>
        raw(JSON.stringify(lampOut), { 'content-type': type }),
      );
    },
  );

  test.each(['13', 'call me', '1380000000000000000000', '+', '138\n0000'])(
    'a phone like %j',
    async (phone) => {
      await refused(422, 'invalid_request', () => submit({ ...lampOut, contact: { phone } }));
    },
  );
});

describe('a place that is none is refused', () => {
  const at = (location: unknown) => ({ ...lampOut, code: undefined, location });
  test.each([
    ['NaN', { lat: Number.NaN, lng: HERE.lng }, 'invalid_request'],
    ['NaN in letters', { lat: 'NaN', lng: HERE.lng }, 'invalid_request'],
    ['999', { lat: 999, lng: 999 }, 'invalid_request'],
    ['swapped', { lat: HERE.lng, lng: HERE.lat }, 'invalid_request'],
    ['half', { lat: HERE.lat }, 'invalid_request'],
    ['null', null, 'invalid_request'],
    ['a list', [HERE.lng, HERE.lat], 'invalid_request'],
    ['outside the district', { lat: 31.2, lng: 121.5 }, 'outside_district'],
    ['just outside', { lat: 39.599, lng: HERE.lng }, 'outside_district'],
    ['zero', { lat: 0, lng: 0 }, 'outside_district'],
    ['missing', undefined, 'place_required'],
  ])('%s', async (_, location, problem) => {
    await refused(422, problem, () => submit(at(location)));
  });

  test('a number too large to be one', async () => {
    const body = JSON.stringify(at(HERE)).replace(String(HERE.lat), '1e999');
    await refused(422, 'invalid_request', () => raw(body));
  });

  test('a pin outside the district is no better with a code or words', async () => {
    const location = { lat: 31.2, lng: 121.5 };
    await refused(422, 'outside_district', () => submit({ ...lampOut, location }));
    await refused(422, 'outside_district', () => submit({ ...at(location), address: '老桥' }));
  });
});

describe('a tracking link that was not given out opens nothing and costs no read', () => {
  test('wrong, forged, foreign and cut ones are 404 alike', async () => {
    const { json } = await submit(lampOut);
    await drain();
    const [id, tag = ''] = json.trackingToken.split('.');
    const otherId = newId('R', Date.now());
    const tokens = [
      '',
      id,
      `${id}.`,
      `${id}.${'A'.repeat(tag.length)}`,
      `${id}.${tag.slice(0, -1)}`,
      `${id}.${tag}.x`,
      `${id}.${tag} `,
      `${otherId}.${tag}`,
      `${id}.${await tagOf('cursor', id)}`,
      `W${id.slice(1)}.${tag}`,
      `W${id.slice(1)}.${await tagOf('tracking', `W${id.slice(1)}`)}`,
      '../../etc/passwd',
      `${'R'.repeat(150)}.x`,
    ];
    const answers = new Set<string>();
    for (const token of tokens) {
      const sends = [
        () => call(track, { params: { token } }),
        () => call(confirm, { params: { token }, body: { solved: true } }),
        () => call(rate, { params: { token }, body: { stars: 1 } }),
      ];
      for (const send of sends) {
        const { result, calls } = await callsOf(send);
        expect({ token, status: result.status, calls }).toEqual({ token, status: 404, calls: [] });
        answers.add(result.text);
      }
    }
    expect(answers.size).toBe(1);
    const { calls } = await callsOf(() => call(track, { params: { token: json.trackingToken } }));
    expect(calls.filter((name) => name === 'QueryCommand')).toHaveLength(1);
    expect(json.reportId).not.toContain(DISTRICT);
  });
});
