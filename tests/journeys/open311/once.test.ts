import { beforeAll, expect, test } from 'vitest';
import { handler as track } from '../../../functions/report/handlers/track-report.ts';
import { useTime } from '../../../functions/shared/clock.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { allRows, holdAtRest } from '../invariants.ts';
import { drain, jpeg, openWorld } from '../world.ts';
import { get, keyOf, lampFields, sendFiles, sendForm } from './client.ts';

let key: { id: string; text: string };
beforeAll(async () => {
  await openWorld('o311once');
  key = await keyOf(['submit'], 100_000);
});

const idOf = ({ json, text }: { json: { service_request_id: string }[]; text: string }): string => {
  if (!json?.[0]?.service_request_id) throw new Error(text);
  return json[0].service_request_id;
};

test('a form sent again, and eight at once, is one report', async () => {
  const fields = lampFields(key.text, { description: '重复发送' });
  const first = idOf(await sendForm(fields));
  expect(idOf(await sendForm(fields))).toBe(first);
  // FixMyStreet's fields come in another order each time.
  expect(idOf(await sendForm(fields.toReversed()))).toBe(first);
  const racing = lampFields(key.text, { description: '同时发送' });
  const ids = await Promise.all(Array.from({ length: 8 }, () => sendForm(racing)));
  expect(new Set(ids.map(idOf)).size).toBe(1);
  expect(idOf(await sendForm(lampFields((await keyOf()).text, { description: '重复发送' })))).not.toBe(first);
});

test('the same words three hours later are another report', async () => {
  const fields = lampFields(key.text, { description: '又满了' });
  const first = idOf(await sendForm(fields));
  try {
    useTime(() => Date.now() + 3 * 3_600_000);
    expect(idOf(await sendForm(fields))).not.toBe(first);
  } finally {
    useTime();
  }
});

test('a name makes it one report for ever, and another form under it is refused', async () => {
  const headers = { 'idempotency-key': 'case-17' };
  const fields = lampFields(key.text, { description: '有编号' });
  const first = idOf(await sendForm(fields, { headers }));
  try {
    useTime(() => Date.now() + 100 * 24 * 3_600_000);
    expect(idOf(await sendForm(fields, { headers }))).toBe(first);
  } finally {
    useTime();
  }
  const other = await sendForm(lampFields(key.text, { description: '别的' }), { headers });
  expect([other.status, other.json[0].description]).toEqual([
    409,
    expect.stringMatching(/^idempotency_mismatch: /),
  ]);
  const named = lampFields(key.text, { description: '一号', 'attribute[fixmystreet_id]': '1' });
  const again = lampFields(key.text, { description: '一号', 'attribute[fixmystreet_id]': '2' });
  expect(idOf(await sendForm(named))).not.toBe(idOf(await sendForm(again)));
});

test.each([{}, { 'idempotency-key': 'with-pictures' }])('pictures come along once: %j', async (headers) => {
  const pictures = [await jpeg(80, 60), await jpeg(90, 60)];
  const fields = lampFields(key.text, { description: `有图 ${JSON.stringify(headers)}` });
  const id = idOf(await sendFiles(fields, pictures, { headers }));
  expect(idOf(await sendFiles(fields, pictures, { headers }))).toBe(id);
  await drain();
  const own = await get(`v2/requests/${id}.json?api_key=${key.text}&extensions=true`);
  expect(own.json[0].media_url).toMatch(/\/media\/U[0-9A-Z]{32}\.jpg$/);
  expect(own.json[0].extended_attributes.photos).toHaveLength(2);
  expect((await get(`v2/requests/${id}.json?extensions=true`)).text).not.toContain('/media/');
  const listed = await get(`v2/requests.json?api_key=${key.text}`);
  expect(listed.text).toContain(own.json[0].media_url);
});

test('nothing of a sender but the phone is kept, and that sealed; the link in the notice opens the page', async () => {
  const person = {
    first_name: '金丝雀',
    last_name: '名',
    email: 'canary@example.org',
    phone: '(139) 8888.7777',
  };
  const answer = await sendForm(lampFields(key.text, { description: '有人', ...person }));
  const rows = JSON.stringify(await allRows());
  expect(rows).not.toMatch(/金丝雀|canary@|88887777|8888 7777/);
  const [, token = ''] = /\/t\/([^<\s]+)/.exec(answer.json[0].service_notice) ?? [];
  const page = await call(track, { params: { token } });
  expect([page.status, page.json.reportId]).toEqual([200, idOf(answer)]);
});

test('every report has its order, and nothing is left over', async () => {
  await drain();
  await holdAtRest();
});
