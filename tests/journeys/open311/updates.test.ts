import { beforeAll, describe, expect, test } from 'vitest';
import { handler as getReport } from '../../../functions/report/handlers/get-report.ts';
import { atTime } from '../../../functions/shared/clock.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { auditTruths } from '../../../functions/shared/truths/audit-truths.ts';
import { holdAtRest } from '../invariants.ts';
import { look, take } from '../steps.ts';
import { drain, openWorld, STAFF, tokenOf } from '../world.ts';
import { type Fields, get, keyOf, lampFields, sendForm } from './client.ts';

let key: { id: string; text: string };
let id: string;
const since = new Date(Date.now() - 60_000).toISOString();
beforeAll(async () => {
  await openWorld('o311upd');
  // More calls in the minute than a small program makes.
  key = await keyOf(undefined, 6_000);
  const filed = await sendForm(lampFields(key.text));
  id = filed.json[0].service_request_id;
  await drain();
  await take(`W${id.slice(1)}`, 'light1', 'accept', 'start', 'finish');
});

const UPDATES = { resource: 'servicerequestupdates.json' };
const update = (more: Record<string, string | undefined> = {}): Fields => {
  const all = {
    api_key: key.text,
    update_id: '1',
    service_request_id: id,
    updated_datetime: new Date().toISOString(),
    status: 'CLOSED',
    description: '谢谢',
    ...more,
  };
  return Object.entries(all).flatMap(([name, value]): Fields => (value === undefined ? [] : [[name, value]]));
};
const list = async (apiKey = key.text) => {
  const until = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  const { json } = await get(
    `v2/servicerequestupdates.json?api_key=${apiKey}&start_date=${since}&end_date=${until}`,
    { 'accept-language': 'en' },
  );
  return json as { update_id: string; status: string; description: string; service_request_id: string }[];
};

describe('what happened since', () => {
  test('is told to the key it was filed with, oldest first, and to no other', async () => {
    const told = await list();
    expect(told.map(({ status }) => status)).toEqual(['OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'FIXED']);
    expect(new Set(told.map((each) => each.update_id)).size).toBe(4);
    expect(told[3]).toMatchObject({ service_request_id: id, description: 'Done, says the unit.' });
    expect(await list((await keyOf()).text)).toEqual([]);
    const xml = await get(`v2/servicerequestupdates.xml?api_key=${key.text}`);
    expect(xml.text).toMatch(/<service_request_updates><request_update><update_id>[\w-]{22}<\/update_id>/);
    const early = await get(
      `v2/servicerequestupdates.json?api_key=${key.text}&start_date=2026-01-01T00:00:00Z&end_date=2026-01-02T00:00:00Z`,
    );
    expect(early.json).toEqual([]);
  });
});

describe('what its people say', () => {
  const state = async () => (await get(`v2/requests/${id}.json`, { 'accept-language': 'en' })).json[0];

  test('is kept once, moves nothing, and does not come back as news', async () => {
    const before = await list();
    const first = await sendForm(update(), UPDATES);
    expect(first.status, first.text).toBe(201);
    expect((await sendForm(update(), UPDATES)).json).toEqual(first.json);
    const xml = await sendForm(update(), { resource: 'servicerequestupdates.xml' });
    expect(xml.text).toContain(`<update_id>${first.json[0].update_id}</update_id>`);
    expect((await state()).status_notes).toMatch(/not confirmed it yet/);
    expect(await list()).toEqual(before);
    const seen = await call(getReport, { params: { id }, token: await tokenOf(STAFF.admin) });
    expect(seen.text.match(/谢谢/g)).toHaveLength(1);
  });

  test('reaches those who work on it, once', async () => {
    await drain();
    const { json } = await look(`W${id.slice(1)}`, 'light1');
    expect(json.log.filter(({ note }: { note?: string }) => note === '谢谢')).toMatchObject([
      { action: 'commented', by: { role: 'resident' } },
    ]);
    expect(json.status).toBe('finished');
  });

  test('reopens only by the word for it, and once', async () => {
    const again = update({ update_id: '2', status: 'REOPEN', description: '还是不亮' });
    expect((await sendForm(again, UPDATES)).status).toBe(201);
    expect((await sendForm(again, UPDATES)).status).toBe(201);
    await drain();
    expect((await state()).status_notes).toMatch(/^Not solved/);
    const told = await list();
    expect(told.filter(({ status }) => status === 'OPEN')).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('还是不亮');
    const late = await sendForm(update({ update_id: '3', status: 'REOPEN' }), UPDATES);
    expect(late.status, late.text).toBe(201);
    await drain();
  });

  test('has the same answer when the case has gone on since', async () => {
    await take(`W${id.slice(1)}`, 'light1', 'accept');
    const again = update({ update_id: '2', status: 'REOPEN', description: '还是不亮' });
    const answer = await sendForm(again, UPDATES);
    expect(answer.status, answer.text).toBe(201);
    const other = await sendForm(update({ update_id: '4', status: 'REOPEN' }), UPDATES);
    expect([other.status, other.json[0].description]).toEqual([
      409,
      expect.stringMatching(/^illegal_transition/),
    ]);
  });

  test('leaves nothing amiss for the nightly audit', async () => {
    await holdAtRest();
    const later = Date.now() + 3_600_000;
    expect(await atTime(() => later, auditTruths)).toMatchObject({ findings: [], late: [] });
  });

  test.each<[string, number, string, Record<string, string | undefined>]>([
    ['without a number', 400, 'field_missing', { update_id: undefined }],
    ['with an endless number', 400, 'field_invalid', { update_id: 'x'.repeat(201) }],
    ['of nothing', 404, 'request_unknown', { service_request_id: `R${'0'.repeat(26)}` }],
    ['of what is none', 404, 'request_unknown', { service_request_id: 'REPORT#1' }],
    ['without a date', 400, 'field_missing', { updated_datetime: undefined }],
    ['with a date that is none', 400, 'date_invalid', { updated_datetime: 'now' }],
    ['with a status that is none', 400, 'field_invalid', { status: '<b>' }],
    ['without words', 400, 'field_missing', { description: ' ' }],
    ['with a picture to fetch', 400, 'media_url_refused', { media_url: 'http://localhost/' }],
    ['under a number that was used', 409, 'idempotency_mismatch', { description: '别的话' }],
    ['without a key', 403, 'api_key_missing', { api_key: undefined }],
  ])('is refused %s', async (_, status, code, more) => {
    const answer = await sendForm(update(more), UPDATES);
    expect([answer.status, answer.json[0].description]).toEqual([
      status,
      expect.stringContaining(`${code}: `),
    ]);
  });

  test('about the request of another program is as about none', async () => {
    const other = await keyOf();
    const theirs = await sendForm(update({ api_key: other.text }), UPDATES);
    const none = await sendForm(
      update({ api_key: other.text, service_request_id: `R${'0'.repeat(26)}` }),
      UPDATES,
    );
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });
});
