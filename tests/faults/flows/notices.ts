import { usePorts } from '../../../functions/notify/channels/ports.ts';
import { listInbox, markUpTo } from '../../../functions/notify/inbox/inbox-repository.ts';
import { ChannelRefused } from '../../../functions/notify/port.ts';
import { saveReach } from '../../../functions/notify/reach/reach-repository.ts';
import type { AlertKind, Recipient } from '../../../functions/shared/events/alerts.ts';
import type { Payload } from '../../../functions/shared/events/events.ts';
import { orderAlerted } from '../../../functions/shared/events/notices.ts';
import { commit } from '../../../functions/shared/kernel/commit.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { DISTRICT, districtRows } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';

/** Alerts that leave by text message; the others stay in the inbox. */
export const LEAVES: readonly AlertKind[] = ['yellow', 'overdue', 'urged'];
/** Somebody who has entered a phone. */
export const REACHED = 'S-LIGHT1';

const TO: readonly Recipient[][] = [
  [{ staff: REACHED }],
  [{ unit: 'U-LIGHT' }],
  [{ unit: 'U-LIGHT', heads: true }, { staff: 'S-GRIDA' }],
  [{ oversight: true, region: DISTRICT }],
  [{ unit: 'H-150603001' }],
];

/** The district lets some alerts leave. Nobody has read its settings yet. */
function letLeave(world: World): void {
  const { pk, sk } = keys.config('district', DISTRICT);
  const row = districtRows().find((each) => each.pk === pk && each.sk === sk);
  const notify = {
    digestMinutes: 5,
    quiet: null,
    urgentLevel: 3,
    leaves: Object.fromEntries(LEAVES.map((alert) => [alert, ['sms']])),
  };
  world.longThere({ ...row, notify });
}

/** A provider that is slow, loses its answers, refuses, and falls over; each message at its first try alone. */
export function openPort(world: World): void {
  const { witness, random, network } = world;
  const clocksAgree = network.weather.skew === 0 && !network.weather.jumpBack;
  usePorts(async () => ({
    send: async ({ key }) => {
      const first = !witness.handed.has(key);
      witness.handing(key, clocksAgree);
      await world.sleep(random.int(2_000));
      witness.handedOver(key);
      if (!first || random.chance(0.6)) return 'sent';
      if (random.chance(0.3)) throw new ChannelRefused('busy');
      if (random.chance(0.5)) throw new Error('the answer broke off');
      return 'unknown';
    },
  }));
}

async function sayer(world: World, name: string): Promise<void> {
  const { random } = world;
  for (let version = 1; version <= 2 + random.int(4); version++) {
    await world.sleep(random.int(40_000));
    const said: Payload<'order.alerted'> = {
      orderId: `W-${name}`,
      version,
      alert: random.pick(['yellow', 'overdue', 'urged', 'assigned'] as const),
      at: new Date(world.scheduler.time).toISOString(),
      to: random.pick(TO),
    };
    const say = () => ask(world, 'alert', () => commit({ steps: [], events: [orderAlerted(said)] }));
    // Two who believe that it is theirs to say.
    await (random.chance(0.4) ? Promise.all([say(), say()]) : say());
  }
}

async function reader(world: World): Promise<void> {
  for (let look = world.random.int(4); look >= 0; look--) {
    await world.sleep(world.random.int(90_000));
    const heard = await ask(world, 'inbox', () => listInbox(REACHED, { limit: 10 }));
    const newest = heard && 'value' in heard ? heard.value.items[0]?.id : undefined;
    if (newest !== undefined) await ask(world, 'read', () => markUpTo(REACHED, newest));
  }
}

/** People are told of orders while somebody reads, and messages leave by a port that cannot be trusted. */
export function notices(world: World): void {
  letLeave(world);
  openPort(world);
  world.act(async () => {
    await ask(world, 'reach', () => saveReach(REACHED, { sms: '+8613900000001', language: 'zh-CN' }, 0), 12);
  });
  for (let n = 1 + world.random.int(3); n > 0; n--) world.act(() => sayer(world, String(n)));
  if (world.random.chance(0.6)) world.act(() => reader(world));
}
