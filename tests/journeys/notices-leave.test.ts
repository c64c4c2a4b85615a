import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readNoticeOutbox } from '../../functions/notify/channels/outbox.ts';
import { usePorts } from '../../functions/notify/channels/ports.ts';
import { handler as markStaff } from '../../functions/notify/inbox/handlers/mark-staff-inbox.ts';
import { ChannelRefused, type Outgoing, type Sent } from '../../functions/notify/port.ts';
import { handler as getReach } from '../../functions/notify/reach/handlers/get-reach.ts';
import { handler as putReach } from '../../functions/notify/reach/handlers/put-reach.ts';
import { saveReach } from '../../functions/notify/reach/reach-repository.ts';
import { useTime } from '../../functions/shared/clock.ts';
import type { Channel } from '../../functions/shared/district/notify-settings.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { districtLets, told } from '../support/notices.ts';
import { allRows, changingNothing } from './invariants.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Ten in the morning in the district. */
const MORNING = Date.parse('2026-03-03T02:00:00.000Z');
let clock = MORNING;

type Port = (message: Outgoing, channel: Channel) => Promise<Sent>;
const sent: (Outgoing & { channel: Channel; at: number })[] = [];
const taking: Port = async () => 'sent';
function answering(port: Port): void {
  usePorts(async (channel) => ({
    send: (message) => {
      sent.push({ ...message, channel, at: clock });
      return port(message, channel);
    },
  }));
}

/** Time goes by; each minute the sweeper comes. */
async function pass(minutes: number): Promise<void> {
  for (const end = clock + minutes * MINUTE; clock < end; ) {
    clock += Math.min(5 * MINUTE, end - clock);
    await sweepOutbox();
    await drain(['notify']);
  }
}
/** Two messages may overtake each other. */
const inOrder = () =>
  sent.map(({ channel, alert, count }) => [channel, alert ?? 'several', count].join(' ')).sort();
const deliveries = async () => (await allRows()).filter((row) => row.type === 'delivery');
const RULES = {
  leaves: { yellow: ['sms'], overdue: ['sms', 'wechat'], urged: ['sms'], assigned: ['email'] },
};
const PHONE = '+8613900001111';

beforeAll(async () => {
  await openWorld('leave');
  useTime(
    () => clock,
    async () => {},
  );
  await saveReach('S-LIGHT1', { sms: PHONE, wechat: 'o'.repeat(28), language: 'zh-CN' }, 0);
});
beforeEach(async () => {
  clock += 24 * HOUR - ((clock - MORNING) % (24 * HOUR));
  await districtLets(RULES);
  answering(taking);
  // What the test before left to come.
  await sweepOutbox();
  await drain(['notify']);
  sent.length = 0;
});
afterEach(() => usePorts());

const toOne = [{ staff: 'S-LIGHT1' }];

describe('what leaves the inbox', () => {
  it('is one readable message for what came within a window', async () => {
    for (let n = 0; n < 3; n++) await told(toOne);
    expect(sent).toEqual([]);
    await pass(11);
    expect(sent).toMatchObject([
      { channel: 'sms', to: PHONE, count: 3, alert: 'yellow', title: '3 张工单即将超时' },
    ]);
    expect(sent[0]?.lines[0]).toMatch(/^3 张工单即将超时：/);
    await pass(60);
    expect(sent).toHaveLength(1);
  });

  it('goes at once, alone and by each of its ways, when it has climbed', async () => {
    await told(toOne);
    await told(toOne, { alert: 'overdue', level: 2 });
    expect(inOrder()).toEqual(['sms overdue 1', 'wechat overdue 1']);
  });

  it('waits for the end of the night, together; what has climbed to the top wakes people', async () => {
    clock += 13 * HOUR;
    await told(toOne);
    await told(toOne, { alert: 'overdue', level: 2 });
    await told(toOne, { alert: 'urged' });
    await pass(60);
    expect(sent).toEqual([]);
    await told(toOne, { alert: 'overdue', level: 3 });
    expect(sent).toHaveLength(2);
    sent.length = 0;
    await pass(8 * 60);
    expect(inOrder()).toEqual(['sms several 3', 'wechat overdue 1']);
    expect(new Date(sent[0]?.at ?? 0).toISOString()).toMatch(/T23:0[0-5]/);
  });

  it('is not what was read meanwhile', async () => {
    const { orderId, at, version } = await told(toOne);
    const id = `${at}#${orderId}#yellow#0#${version}`;
    useTime(undefined, async () => {});
    const token = await tokenOf(STAFF.light1);
    expect((await call(markStaff, { token, body: { ids: [id] } })).status).toBe(200);
    useTime(
      () => clock,
      async () => {},
    );
    await pass(11);
    expect(sent).toEqual([]);
  });

  it('is nothing where the district says nothing', async () => {
    await districtLets(undefined);
    await told(toOne, { alert: 'overdue', level: 3 });
    await pass(11);
    expect(sent).toEqual([]);
  });

  it('has no way to somebody who has entered none, and is not tried again', async () => {
    await told([{ staff: 'S-LIGHT2' }], { alert: 'urged' });
    await pass(60);
    expect(sent).toEqual([]);
    expect((await deliveries()).filter(({ ownerId }) => ownerId === 'S-LIGHT2')).toMatchObject([
      { state: 'unreachable' },
    ]);
  });
});

describe('a provider', () => {
  it('that refuses is asked again with the same key, and given up in the end', async () => {
    answering(async () => {
      throw new ChannelRefused('out_of_balance');
    });
    await told(toOne, { alert: 'urged' });
    await pass(7 * 60);
    expect(sent).toHaveLength(6);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    const [{ key } = { key: '' }] = sent;
    const row = (await deliveries()).find(({ pk, digest }) => key.startsWith(`${pk.slice(7)}/${digest}`));
    expect(row).toMatchObject({ state: 'dead', attempts: 6 });
    expect((await allRows()).filter(({ pk }) => pk.startsWith('OUTBOX#'))).toEqual([]);
  });

  it('whose answer is lost is asked once more and no further', async () => {
    answering(async () => 'unknown');
    await told(toOne, { alert: 'urged' });
    await pass(4 * 60);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  it('that falls over is asked again when the message comes back', async () => {
    let fell = false;
    answering(async () => {
      if (fell) return 'sent';
      fell = true;
      throw new Error('socket hang up');
    });
    await told(toOne, { alert: 'urged' }).catch(() => undefined);
    await pass(30);
    expect(sent).toHaveLength(2);
    await pass(60);
    expect(sent).toHaveLength(2);
  });

  it('is on a developer’s machine the table', async () => {
    usePorts();
    await told(toOne, { alert: 'urged' });
    expect((await readNoticeOutbox())[0]).toMatchObject({ channel: 'sms', to: PHONE });
  });
});

describe('where notices find somebody', () => {
  it('is theirs to set, sealed in the table, and takes nothing else', async () => {
    useTime(undefined, async () => {});
    const token = await tokenOf(STAFF.gridA);
    expect((await call(getReach, { token })).json).toEqual({ language: 'zh-CN', version: 0 });
    const body = { sms: '+8613900002222', email: 'grid.a@example.org', language: 'en', version: 0 };
    expect((await call(putReach, { token, body })).status).toBe(200);
    expect((await call(getReach, { token })).json).toEqual({ ...body, version: 1 });
    expect(JSON.stringify(await allRows())).not.toMatch(/13900002222|grid\.a@/);
    const stale = await changingNothing(() => call(putReach, { token, body }));
    expect(stale.json.code).toBe('stale_version');
    for (const bad of [{ sms: '110' }, { email: 'a@b' }, { wechat: 'x\r\ny' }, { staffId: 'S-LIGHT1' }]) {
      const refused = await changingNothing(() =>
        call(putReach, { token, body: { language: 'zh-CN', version: 1, ...bad } }),
      );
      expect(refused.status).toBe(422);
    }
  });
});
