import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listMyInbox } from '../../functions/notify/inbox/handlers/list-my-inbox.ts';
import { follow as followReport } from '../../functions/report/following/follow.ts';
import { handler as meToo } from '../../functions/report/following/handlers/follow-report.ts';
import { handler as myFollows } from '../../functions/report/following/handlers/my-follows.ts';
import { handler as unfollow } from '../../functions/report/following/handlers/unfollow-report.ts';
import { tellFollowers } from '../../functions/report/following/tell-followers.ts';
import { handler as confirmReport } from '../../functions/report/handlers/confirm-report.ts';
import { handler as nearbyReports } from '../../functions/report/handlers/nearby-reports.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { resident } from '../support/residents.ts';
import { answer, follow, lamp, take } from './steps.ts';
import { CODE, drain, newKey, openWorld } from './world.ts';

beforeAll(() => openWorld('followers'));

const phone = () => `${newKey()}-of-a-phone`;
/** Says "me too" to the newest that the hint names. */
const say = async (key = phone(), token?: string) => {
  const near = await call(nearbyReports, { query: { category: 'lighting.lamp_out', code: CODE } });
  return call(meToo, {
    params: { id: near.json.items[0].ticket },
    headers: { 'idempotency-key': key },
    ...(token ? { token } : {}),
  });
};
const linkOf = (trackingPath: string) => trackingPath.slice('/t/'.length);

describe('"me too"', () => {
  test('counts a phone once, shows how it stands, and nothing that the reporter wrote', async () => {
    const { token, reportId } = await lamp('accept');
    const key = phone();
    const [first, again] = await Promise.all([say(key), say(key)]);
    expect(first.status).toBe(201);
    expect(again.json).toEqual(first.json);
    await say();
    expect(await follow(token)).toMatchObject({ followers: 2 });
    const link = linkOf(first.json.trackingPath);
    const seen = await follow(link);
    expect(seen).toMatchObject({
      reportId,
      following: true,
      followers: 2,
      canConfirm: false,
      description: '',
    });
    await take(`W${reportId.slice(1)}`, 'light1', 'start', 'finish');
    expect(await follow(link)).toMatchObject({ status: 'finished', canConfirm: false });
    const confirmed = await call(confirmReport, { params: { token: link }, body: { solved: true } });
    expect(confirmed).toMatchObject({ status: 404, json: { code: 'not_found' } });
    await answer(token, false);
    expect(JSON.stringify(await follow(link))).not.toContain('三天');
    await answer(token, true);
    await drain();
  });

  test('is taken back, once and twice, by nobody but who said it', async () => {
    const { token } = await lamp();
    const { json } = await say();
    const link = linkOf(json.trackingPath);
    const away = (of: string) => call(unfollow, { params: { token: of } });
    expect((await away(token)).json.code).toBe('not_found');
    expect((await away(`${link}x`)).json.code).toBe('not_found');
    expect([(await away(link)).status, (await away(link)).status]).toEqual([204, 204]);
    expect(await follow(token)).toMatchObject({ followers: 0 });
  });

  test('of a resident brings every step into the inbox, and the report into their list', async () => {
    const { reportId } = await lamp();
    const me = await resident('邻居');
    const { json } = await say(phone(), me.token);
    // On another phone it is still the same person.
    expect((await say(phone(), me.token)).json).toEqual(json);
    expect((await follow(linkOf(json.trackingPath))).followers).toBe(1);
    await take(`W${reportId.slice(1)}`, 'light1', 'accept', 'start');
    const inbox = await call(listMyInbox, { token: me.token });
    expect(inbox.json.items.map(({ action }: { action: string }) => action).sort()).toEqual([
      'accepted',
      'started',
    ]);
    const mine = await call(myFollows, { token: me.token });
    expect(mine.json.items).toMatchObject([
      { reportId, status: 'in_progress', trackingPath: json.trackingPath },
    ]);
  });

  test('to what is over comes too late', async () => {
    const { token, reportId } = await lamp('accept', 'start', 'finish');
    const near = await call(nearbyReports, { query: { category: 'lighting.lamp_out', code: CODE } });
    await answer(token, true);
    const params = { id: near.json.items[0].ticket };
    const late = await call(meToo, { params, headers: { 'idempotency-key': phone() } });
    expect(late.json.code).toBe('illegal_transition');
    await expect(followReport(reportId, { phone: 'x' })).rejects.toThrow('illegal_transition');
  });

  test.each([
    ['a made-up ticket', 'abc.def', 404],
    ['the number of a report', `R${'0'.repeat(26)}`, 404],
  ])('to %s leads nowhere', async (_, id, status) => {
    const answered = await call(meToo, { params: { id }, headers: { 'idempotency-key': phone() } });
    expect(answered.status).toBe(status);
  });

  test('without a key of the phone is refused', async () => {
    const answered = await call(meToo, { params: { id: 'abc.def' } });
    expect(answered.status).toBe(422);
  });
});

test('of many is told page by page, each person once', async () => {
  const { reportId } = await lamp();
  const people = Array.from({ length: 200 }, (_, n) => ({
    ...keys.follow(reportId, `P${String(n).padStart(22, '0')}`),
    type: 'follow',
    reportId,
    personId: `P-${n}`,
    at: new Date().toISOString(),
  }));
  for (const Item of people) await table().send(new PutCommand({ TableName: tableName(), Item }));
  const told: string[] = [];
  let turn: Parameters<typeof tellFollowers>[0] | undefined = {
    reportId,
    action: 'started',
    at: new Date().toISOString(),
    version: 3,
  };
  for (let pages = 0; turn && pages < 10; pages++) {
    const { events = [] }: Awaited<ReturnType<typeof tellFollowers>> = await tellFollowers(turn);
    turn = undefined;
    for (const event of events) {
      if (event.type === 'report.moved') told.push(...event.payload.to);
      if (event.type === 'report.telling') turn = event.payload;
    }
  }
  expect(told.toSorted()).toEqual(people.map(({ personId }) => personId).toSorted());
});
