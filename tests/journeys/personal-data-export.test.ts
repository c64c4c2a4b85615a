import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as getExport } from '../../functions/identity/personal-data/handlers/get-export.ts';
import { handler as getMyData } from '../../functions/identity/personal-data/handlers/get-my-data.ts';
import { handler as requestExport } from '../../functions/identity/personal-data/handlers/request-export.ts';
import { phoneTagOf } from '../../functions/identity/residents/otp/request-otp.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { canonical } from '../../functions/shared/kernel/canonical.ts';
import { plainRow } from '../../functions/shared/personal-data/plain-row.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { copyOf, type Known, lived, textsIn } from '../support/personal-data.ts';
import { resident } from '../support/residents.ts';
import { allRows, changingNothing } from './invariants.ts';
import { drain, jpeg, openWorld, STAFF, tokenOf } from './world.ts';

let one: Known;
let other: Known;
beforeAll(async () => {
  await openWorld('export');
  one = await lived('甲');
  other = await lived('乙');
});

const DAY = 86_400_000;
/** Signed in again after so long. */
const tokenIn = (ms: number) => issueResidentToken({ id: one.id, sid: 'V1' }, Date.now() + ms);

/** Not the person's to take along: the log of changes and timers (ids alone), what is counted for two days. */
const EXEMPT = /^(AUDIT|OTPLIMIT|OP|OUTBOX|SMSOUTBOX|POINTSDUE)#?/;

describe('a copy of everything', () => {
  it('has every row of the table that is the person’s, their words and their pictures', async () => {
    const content = await copyOf(one);
    const rows = ['identity', 'report', 'points', 'notify', 'praise'].flatMap((part) =>
      JSON.parse(strFromU8(content[`${part}.json`] ?? new Uint8Array())),
    );
    const tag = await phoneTagOf(`+86${one.phone}`);
    const theirs = (await allRows()).filter(
      (row) =>
        !EXEMPT.test(row.pk) &&
        [one.id, tag, one.reportId].some((mark) => JSON.stringify(row).includes(mark)),
    );
    // The work order is the office's file about the place; what the person wrote in it is in the report.
    const missing = [];
    for (const row of theirs.filter(
      ({ pk, type }) => !/^(ORDER|REVIEW|UPLOAD)#/.test(pk) && type !== 'export',
    )) {
      const plain = canonical(await plainRow(row));
      if (!rows.some((each) => canonical(each) === plain)) missing.push(`${row.pk} ${row.sk}`);
    }
    expect(missing).toEqual([]);
    expect(theirs.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'person',
        'phone',
        'resident_session',
        'consent',
        'report',
        'contact',
        'account',
      ]),
    );
    // Words of thanks lie with whoever is thanked, and nothing there says whose they are (functions/praise/README.md).
    for (const canary of one.canaries.filter((mark) => !mark.includes('感谢')))
      expect(textsIn(content)).toContain(canary);
    const picture = content[`pictures/${one.reportId}-1.jpg`];
    expect(Buffer.from(picture ?? []).equals(await jpeg())).toBe(true);
    expect(textsIn(content)).toContain('这里是本区系统保存的');
  });

  it('has nothing of anybody else, and no secret that opens a session', async () => {
    const texts = textsIn(await copyOf(one));
    for (const foreign of [...other.canaries, other.id, other.reportId]) expect(texts).not.toContain(foreign);
    expect(texts).not.toMatch(/refreshTag|phoneTag|"s1\./);
  });

  it('is one’s own: another’s, an unknown and an old one are not found alike', async () => {
    const { id } = (await call(requestExport, { token: one.token })).json;
    await drain();
    const answers = [
      await call(getExport, { params: { id }, token: other.token }),
      await call(getExport, { params: { id: `D${'0'.repeat(32)}` }, token: one.token }),
      await later(8 * DAY, async () => call(getExport, { params: { id }, token: await tokenIn(8 * DAY) })),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, json: { code: 'not_found' } });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const staff = { params: { id }, token: await tokenOf(STAFF.admin) };
    expect(await changingNothing(() => call(getExport, staff))).toMatchObject({ status: 401 });
  });

  it('asked for twice at once is one copy, and so is one asked for again', async () => {
    const { token } = await resident();
    const taps = await Promise.all([1, 2, 3].map(() => call(requestExport, { token })));
    expect(new Set(taps.map(({ json }) => json.id)).size).toBe(1);
    expect(taps[0]).toMatchObject({ status: 202, json: { status: 'running', done: 0, total: 6, files: [] } });
    await drain();
    expect((await call(requestExport, { token })).json).toMatchObject({
      id: taps[0]?.json.id,
      status: 'ready',
    });
    expect((await call(getMyData, { token })).json).toMatchObject({ sessions: 1, export: { done: 6 } });
  });
});
