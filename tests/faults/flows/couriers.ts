import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { MOST_A_DAY } from '../../../functions/dispatch/inspections/couriers/day-limit.ts';
import { raiseFromCard } from '../../../functions/dispatch/inspections/couriers/raise-from-card.ts';
import { setStatus } from '../../../functions/scan/code-changes.ts';
import { issueSteps } from '../../../functions/scan/code-rows.ts';
import { putPin } from '../../../functions/scan/courier/pin-row.ts';
import type { CourierIdentity } from '../../../functions/shared/http/contract.ts';
import { draftOwner } from '../../../functions/shared/media/draft-owner.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { CODE, GRID, HERE } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { putUpload } from './resident.ts';

const MINUTE = 60_000;
const ZONE = 8 * 3_600_000;
/** As no card that is left alone. */
const MADE = '2026-02-01T00:00:00.000Z';
/** What a card had raised that day before the story begins: the day may come to its end in it. */
export const BEFORE = MOST_A_DAY - 5;

const direct = (world: World, Item: Record<string, unknown>): void => {
  world.table.direct(new PutCommand({ TableName: '-', Item }));
};
// The hash opens nothing: nobody types a PIN in these stories.
const pinRow = (code: string, pin: number) =>
  putPin({ code, pin, hash: '-', at: MADE }).write.Put?.Item ?? {};

/** A card that is open, with most of its day used. */
export function issueCard(world: World, code: string): CourierIdentity {
  const place = { name: `速送 ${code}`, regionCode: GRID };
  const steps = issueSteps({ code, kind: 'courier', place, issuedAt: MADE }, () => new Error('in_use'));
  for (const { write } of steps) direct(world, write.Put?.Item ?? {});
  direct(world, pinRow(code, 1));
  const day = new Date(world.scheduler.time + ZONE).toISOString().slice(0, 10);
  direct(world, { ...keys.raisedOn(code, day), type: 'courier_day', count: BEFORE, begun: true });
  return { code, pin: 1 };
}

let serial = 0;
/** Something seen on the way, sent until it is heard. */
export async function raisedFromCard(world: World, courier: CourierIdentity): Promise<void> {
  const { random, witness } = world;
  const key = `ride-${++serial}`;
  const owner = await draftOwner(key);
  const seen = {
    category: 'lighting.lamp_out',
    description: `路上看到 ${serial}`,
    ...random.pick([{ code: CODE }, { location: HERE }, { address: '北门外' }]),
    ...(random.chance(0.3) ? { photos: [putUpload(world, `C${serial}`, owner)] } : {}),
  };
  const again = () => raiseFromCard(seen, courier, key);
  const heard = await ask(world, 'ride', again);
  if (!heard || !('value' in heard)) return;
  witness.heard(`ride ${key}`, heard.value, again);
  witness.raised.push(heard.value.id);
}

/** Two cards with people who see much; one is stopped, or gets another PIN, while they ride. */
export function couriers(world: World): void {
  const { random } = world;
  serial = 0;
  const cards = ['KCARD2222', 'KCARD3333'].map((code) => issueCard(world, code));
  for (const courier of cards)
    for (let count = random.int(9); count > 0; count--)
      world.act(async () => {
        await world.sleep(random.int(2 * MINUTE));
        await raisedFromCard(world, courier);
      });
  const [first] = cards;
  if (!first || random.chance(0.4)) return;
  world.act(async () => {
    await world.sleep(random.int(2 * MINUTE));
    if (random.chance(0.5)) direct(world, pinRow(first.code, 2));
    else await ask(world, 'suspend', () => setStatus(first.code, 'suspended'));
  });
}
