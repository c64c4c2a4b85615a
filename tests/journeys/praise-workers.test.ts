import { beforeAll, describe, expect, it } from 'vitest';
import { handler as putCard } from '../../functions/identity/community/handlers/put-card.ts';
import { handler as listStaffInbox } from '../../functions/notify/inbox/handlers/list-staff-inbox.ts';
import { sweepRetention } from '../../functions/shared/retention/sweep-retention.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { allRows } from './invariants.ts';
import { door, ofStaff, praise, shown, solved, staffSays } from './praise-steps.ts';
import { file, follow, lamp } from './steps.ts';
import { drain, lampOut, openWorld, STAFF, tokenOf } from './world.ts';

const DAY = 24 * 3_600_000;
let code: string;
beforeAll(async () => {
  await openWorld('praise-workers');
  code = await door();
});

let serial = 0;
/** Thanks for work of S-LIGHT1 that wait for them; each with words of its own, by which they are found. */
async function waiting(reasons = ['kind'], words = `谢谢第${++serial}次`) {
  const { token } = await solved();
  expect((await praise(token, { reasons, words })).status).toBe(201);
  await drain();
  const { items } = (await ofStaff('light1', { limit: '20' })).json;
  return items.find(({ shown }: { shown: { words?: string } }) => shown.words === words);
}
const rowsWith = async (text: string) =>
  (await allRows()).filter((row) => JSON.stringify(row).includes(text)).map(({ pk }) => pk);

describe('thanks to a worker', () => {
  it('wait for them, with exactly what others will see, and are shown when they agree', async () => {
    const words = '来得快，讲得明白';
    const given = await waiting(['came_quickly', 'explained_well'], words);
    const view = {
      on: expect.any(String),
      to: { kind: 'worker', role: 'unit_member', unit: '市政照明所' },
      reasons: ['came_quickly', 'explained_well'],
      words,
    };
    expect(given).toEqual({
      id: expect.stringMatching(/^T/),
      status: 'pending',
      until: expect.any(String),
      version: 1,
      shown: view,
    });
    expect(JSON.stringify((await shown(code)).json)).not.toContain(words);
    expect((await staffSays('light1', 'agree', given)).json).toEqual({
      id: given.id,
      status: 'shown',
      version: 2,
    });
    expect((await shown(code)).json.items[0]).toEqual(view);
  });

  it('are heard of in the inbox, without a number and by nobody else', async () => {
    await waiting();
    const { items } = (await call(listStaffInbox, { token: await tokenOf(STAFF.light1), query: {} })).json;
    const about = items.find(({ alert }: { alert: string }) => alert === 'praised');
    expect(about).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      read: false,
      alert: 'praised',
      title: '有人感谢您的工作，是否展示由您决定',
    });
    for (const who of ['light2', 'lightHead', 'admin', 'oversight'] as const) {
      const theirs = (await call(listStaffInbox, { token: await tokenOf(STAFF[who]), query: {} })).text;
      expect(theirs).not.toContain('praised');
      expect((await ofStaff(who)).json).toEqual({ items: [] });
    }
  });

  it('show a name only while the card publishes it', async () => {
    const given = await waiting();
    await staffSays('light1', 'agree', given);
    const put = async (showName: boolean, version: number) =>
      call(putCard, { token: await tokenOf(STAFF.light1), body: { showName, version } });
    const name = async () => (await shown(code)).json.items[0].to.name;
    expect(await name()).toBeUndefined();
    expect((await put(true, 0)).status).toBe(200);
    expect(await name()).toBe(STAFF.light1.name);
    expect((await ofStaff('light1')).text).toContain(STAFF.light1.name);
    await put(false, 1);
    expect(await name()).toBeUndefined();
  });

  it('are gone without a trace of their words when declined, and cannot be agreed to after that', async () => {
    const words = '金丝雀谢谢您';
    const given = await waiting(['kind'], words);
    expect(await rowsWith(words)).toEqual([`PRAISE#worker#${STAFF.light1.id}`]);
    expect((await staffSays('light1', 'decline', given)).json.status).toBe('gone');
    expect(await rowsWith(words)).toEqual([]);
    expect((await staffSays('light1', 'agree', given)).json.code).toBe('not_found');
    expect((await ofStaff('light1')).text).not.toContain(given.id);
  });

  it('are taken off the page when withdrawn', async () => {
    const given = await waiting(['patient'], '撤下前');
    await staffSays('light1', 'agree', given);
    expect((await shown(code)).text).toContain('撤下前');
    expect((await staffSays('light1', 'withdraw', { ...given, version: 2 })).status).toBe(200);
    expect((await shown(code)).text).not.toContain('撤下前');
  });

  it('hear the same tap once', async () => {
    const given = await waiting();
    const key = 'praise-tap-0123456789';
    const first = await staffSays('light1', 'agree', given, key);
    expect((await staffSays('light1', 'agree', given, key)).json).toEqual(first.json);
    const withdrawn = { ...given, version: 2 };
    const gone = await staffSays('light1', 'withdraw', withdrawn, `${key}-w`);
    expect((await staffSays('light1', 'withdraw', withdrawn, `${key}-w`)).json).toEqual(gone.json);
    expect((await staffSays('light1', 'decline', given, key)).json.code).toBe('idempotency_mismatch');
  });

  it('are refused to whoever answers something else than what they saw', async () => {
    const given = await waiting();
    expect((await staffSays('light1', 'agree', { ...given, version: 2 })).json.code).toBe('stale_version');
    expect((await staffSays('light1', 'withdraw', given)).json.code).toBe('illegal_transition');
    expect((await staffSays('light1', 'forget', given)).status).toBe(422);
    for (const who of ['light2', 'lightHead', 'admin'] as const)
      expect((await staffSays(who, 'agree', given)).json.code).toBe('not_found');
    expect((await ofStaff('light1', { limit: '20' })).json.items).toContainEqual(given);
  });

  it('vanish after 60 days, shown ones after a year', async () => {
    const given = await waiting(['kind'], '六十天');
    const stays = await waiting(['kind'], '一年');
    await staffSays('light1', 'agree', stays);
    await later(61 * DAY, async () => {
      expect((await staffSays('light1', 'agree', given)).status).toBe(404);
      expect((await ofStaff('light1')).text).not.toContain('六十天');
      expect((await shown(code)).text).toContain('一年');
      await sweepRetention();
    });
    expect(await rowsWith('六十天')).toEqual([]);
    await later(366 * DAY, async () => {
      expect((await shown(code)).text).not.toContain('一年');
      await sweepRetention();
    });
    expect(await rowsWith('一年')).toEqual([]);
  });
});

describe('a report', () => {
  it('gives thanks once, after it was solved', async () => {
    const unfinished = await lamp('accept', 'start');
    expect((await praise(unfinished.token)).json.code).toBe('illegal_transition');
    expect((await follow(unfinished.token)).canPraise).toBe(false);
    const { token, reportId } = await solved();
    expect((await follow(token)).canPraise).toBe(true);
    const both = await Promise.all([praise(token), praise(token)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await praise(token, { reasons: ['patient'] })).json.code).toBe('already_praised');
    expect((await follow(token)).canPraise).toBe(false);
    const number = async () => (await ofStaff('light1', { limit: '20' })).json.items.length;
    const before = await number();
    await drain();
    expect(await number()).toBe(before + 1);
    // Neither the report's steps nor the case log tell of it.
    const told = (await allRows()).filter(({ pk }) =>
      [`REPORT#${reportId}`, `ORDER#W${reportId.slice(1)}`].includes(pk),
    );
    expect(
      told
        .filter(({ type }) => type !== 'report')
        .map((row) => JSON.stringify(row))
        .join(),
    ).not.toMatch(/prais/);
  });

  it('takes them as long as stars', async () => {
    const { token } = await solved();
    await later(15 * DAY, async () => {
      expect((await follow(token)).canPraise).toBe(false);
      expect((await praise(token)).json.code).toBe('rating_closed');
    });
  });

  it('refuses what cannot be thanks', async () => {
    const { token } = await solved();
    const kind = ['kind'];
    for (const [body, code] of [
      [{}, 'invalid_request'],
      [{ reasons: [] }, 'invalid_request'],
      [{ reasons: ['kind', 'patient', 'did_more', 'came_quickly'] }, 'invalid_request'],
      [{ reasons: ['kind', 'kind'] }, 'invalid_request'],
      [{ reasons: ['rude'] }, 'invalid_request'],
      [{ reasons: ['helped_carry'] }, 'invalid_request'],
      [{ reasons: kind, words: '长'.repeat(141) }, 'invalid_request'],
      [{ reasons: kind, words: '打我 138 1234 5678' }, 'number_in_words'],
      [{ reasons: kind, stars: 5 }, 'invalid_request'],
    ] as const)
      expect((await praise(token, body)).json.code, JSON.stringify(body)).toBe(code);
    expect((await praise('R0.forged')).status).toBe(404);
    expect((await follow(token)).canPraise).toBe(true);
  });

  it('of which nobody knows who did the work gives none, and its page does not ask', async () => {
    const { token } = await file(lampOut);
    await drain();
    expect((await follow(token)).canPraise).toBe(false);
    expect((await praise(token)).json.code).toBe('illegal_transition');
  });
});
