import { beforeAll, describe, expect, it } from 'vitest';
import { changingNothing } from './invariants.ts';
import {
  as,
  COMMITTEE,
  change,
  create,
  HANDLERS,
  newId,
  refused,
  rule,
  send,
  versions,
} from './rules-steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('rules-import'));

const HEADER = 'id,subject,currency,trigger,points,months,approval,text_zh,text_en';
const line = (id: string, points: string | number = 5, zh = '参加活动', more = '') =>
  `${id},resident,contribution,activity.attended,${points},${more},automatic,${zh},Took part`;
const sheet = (...lines: string[]) => [HEADER, ...lines].join('\n');
const exported = async () => (await as(COMMITTEE, HANDLERS.exportRules)).text;
const english = { 'accept-language': 'en' };

describe('a sheet of rules', () => {
  it('adds and changes what it says, and says so', async () => {
    const [one, two, three] = [rule(), rule(), rule()];
    for (const each of [one, two]) await create(each);
    const text = sheet(line(one.id, 9), line(two.id), line(three.id));
    const expected = { created: [three.id], changed: [one.id], unchanged: 1 };
    await changingNothing(async () =>
      expect((await send(text, { dryRun: 'true' })).json).toEqual({ dryRun: true, ...expected }),
    );
    expect((await send(text)).json).toEqual({ dryRun: false, ...expected });
    expect((await versions(one.id)).json.items).toMatchObject([
      { rule: { points: 9 }, by: COMMITTEE.id },
      {},
    ]);
    await changingNothing(async () => expect((await send(text)).json).toMatchObject({ unchanged: 3 }));
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text: string) => text.replaceAll('\n', '\r')],
    ['empty lines', (text: string) => `${text}\n\n,,,,,,,,\n`],
    ['quotes', (text: string) => text.replace('Took part', '"Took, ""part"""')],
  ])('is read with %s', async (_, made) => {
    const id = newId();
    expect((await send(made(sheet(line(id))))).json).toMatchObject({ created: [id] });
  });

  it('comes back from an export as it was, formulas as texts', async () => {
    const tricky = rule({ text: { zh: '=1+1，"引号"', en: '＠me, or\n- that' }, cap: { day: 7, year: 90 } });
    const minus = rule({
      subject: 'organisation',
      currency: 'standing',
      trigger: 'order.overdue',
      points: -3,
    });
    for (const each of [tricky, minus]) await create(each);
    const text = await exported();
    expect(text.startsWith('\uFEFFid,version,')).toBe(true);
    expect(text).toContain(`"'=1+1，""引号"""`);
    expect(text).not.toMatch(/(^|,|\n)"?[=+@＝＋－＠]/);
    await changingNothing(async () =>
      expect((await send(text)).json).toMatchObject({
        created: [],
        changed: [],
        unchanged: expect.any(Number),
      }),
    );
  });

  it('of five hundred rows is taken, of more it is not', async () => {
    const rows = Array.from({ length: 500 }, () => line(newId()));
    expect((await send(sheet(...rows))).json.created).toHaveLength(500);
    await changingNothing(async () =>
      expect(await send(sheet(...rows, line(newId())))).toMatchObject(refused(422, 'sheet_unreadable')),
    );
  });
});

describe('with one bad row nothing is stored, and the answer names the line:', () => {
  it.each<[string, (id: string) => string, string, RegExp]>([
    ['a negative resident rule', (id) => line(id, -5), 'line 4 points', /^Rules for residents give points/],
    ['a resident rule of nothing', (id) => line(id, 0), 'line 4 points', /^Rules for residents give points/],
    ['a fraction', (id) => line(id, '0.5'), 'line 4 points', /number/],
    ['1e18 points', (id) => line(id, '1e18'), 'line 4 points', /number/],
    ['a text for points', (id) => line(id, 'five'), 'line 4 points', /number/],
    ['a full-width number', (id) => line(id, '５'), 'line 4 points', /number/],
    ['no points', (id) => line(id, ''), 'line 4 points', /number/],
    ['a formula', (id) => line(id, 5, '=HYPERLINK(1)'), 'line 4 text_zh', /formula/],
    ['a full-width formula', (id) => line(id, 5, '＝1+1'), 'line 4 text_zh', /formula/],
    ['a formula behind a tab', (id) => line(id, 5, '\t=1'), 'line 4 text_zh', /formula/],
    ['a formula as number', (id) => line(id, '=5'), 'line 4 points', /formula/],
    ['a refused area', (id) => line(id, 5, '优先入学'), 'line 4 id', /no advantage|never count/],
    ['months for contribution', (id) => line(id, 5, '好', '3'), 'line 4', /months/],
    ['a cell too many', (id) => `${line(id)},more`, 'line 4', /10 cells under 9 columns/],
    ['an id of another kind', () => line('p-small'), 'line 4 id', /capital letters/],
  ])('%s', async (_, bad, path, message) => {
    // The row before spans two lines of the file.
    const text = sheet(line(newId(), 5, '"两\n行"'), bad(newId()), line(newId()));
    await changingNothing(async () => {
      const { status, json } = await send(text, {}, english);
      expect([status, json.code]).toEqual([422, 'import_refused']);
      expect(json.errors).toEqual([{ path, message: expect.stringMatching(message) }]);
      expect((await send(text, { dryRun: 'true' })).status).toBe(422);
    });
  });

  it('a rule that is there twice', async () => {
    const id = newId();
    await changingNothing(async () => {
      const { json } = await send(sheet(line(id), line(newId()), line(id, 7)));
      expect(json).toMatchObject({ code: 'import_refused', errors: [{ path: 'line 4 id' }] });
    });
  });

  it('a row made from a version that is no longer in force', async () => {
    const one = rule();
    await create(one);
    const [header, ...rows] = (await exported()).split('\r\n');
    const old = [header, rows.find((row) => row.includes(one.id))].join('\n');
    await change({ ...one, points: 6 });
    await change({ ...one, version: 2, points: 7 });
    await changingNothing(async () => {
      const { json } = await send(old, {}, english);
      expect(json.code).toBe('import_refused');
      expect(json.errors[0].message).toBe('Somebody changed this meanwhile');
    });
  });
});

describe('what is no sheet of rules is refused', () => {
  it.each([
    ['nothing', ''],
    ['a header alone', HEADER],
    ['a column nobody knows', 'id,penalty\nP-X,3'],
    ['a column twice', 'id,id\nP-X,P-X'],
    ['an open quote', `${HEADER}\n"P-X,resident`],
    ['another encoding', `${HEADER}\n${line('P-X', 5, '\uFFFD\uFFFD')}`],
    ['one endless line', `${HEADER}\n${'x'.repeat(30_000)}`],
  ])('%s', async (_, text) => {
    await changingNothing(async () => expect((await send(text)).json.code).toBe('sheet_unreadable'));
  });

  it('JSON, forms, and more bytes than five hundred rows have', async () => {
    const json = { 'content-type': 'application/json' };
    expect(await send('{}', {}, json)).toMatchObject(refused(415, 'unsupported_media_type'));
    expect(await send('x', {}, { 'content-type': 'text/plain' })).toMatchObject(
      refused(415, 'unsupported_media_type'),
    );
    expect(await send('x'.repeat(600_000))).toMatchObject(refused(413, 'too_large'));
    expect(await send(sheet(line(newId())), { dryRun: 'maybe' })).toMatchObject(
      refused(422, 'invalid_request'),
    );
  });
});
