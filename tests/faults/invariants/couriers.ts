import { MOST_A_DAY } from '../../../functions/dispatch/inspections/couriers/day-limit.ts';
import { BEFORE } from '../flows/couriers.ts';
import type { Change } from '../simulated/store.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType } from './rows.ts';

const ZONE = 8 * 3_600_000;
const cardOf = (order: Row | Record<string, unknown>): string =>
  String((order.courier as { code: string } | undefined)?.code);

/** An order begins while its card is in use, with the PIN that opened it. */
export function cardFault(world: World, { before, after }: Change): string | undefined {
  if (before || after?.origin !== 'courier') return undefined;
  const pk = `CODE#${cardOf(after)}#0`;
  const { store } = world.table.engine;
  const [card, pin] = [store.item(pk, 'CODE'), store.item(pk, 'COURIER')];
  if (card?.status !== 'active') return `${after.id} came from a card that is ${card?.status}`;
  return pin?.pin === 1 ? undefined : `${after.id} came from a card that was shut`;
}

/** What is raised from a card is one order each, its card shows it, and its day counts it. */
export function checkCouriers(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const orders = rows('order').filter(({ origin }) => origin === 'courier');
  const operations = rows('operation').filter(({ pk }) => pk.startsWith('OP#inspection.courier#'));
  if (operations.length !== orders.length)
    witness.broke('I-02', `${operations.length} times raised from a card, ${orders.length} orders`);
  const shown = rows('courier_raised')
    .map(({ pk, sk }) => `${pk} ${sk}`)
    .sort();
  const wanted = orders.map((order) => `RAISED#${cardOf(order)} ${order.id}`).sort();
  if (shown.join() !== wanted.join()) witness.broke('I-18', `cards show ${shown}, there are ${wanted}`);
  const counted = new Map<string, number>();
  for (const order of orders) {
    const day = new Date(Date.parse(String(order.createdAt)) + ZONE).toISOString().slice(0, 10);
    const pk = `RAISEDDAY#${cardOf(order)}#${day}`;
    counted.set(pk, (counted.get(pk) ?? 0) + 1);
  }
  for (const { pk, count, begun } of rows('courier_day')) {
    const real = (counted.get(pk) ?? 0) + (begun ? BEFORE : 0);
    if (count !== real) witness.broke('I-13', `${pk} counts ${count} of ${real}`);
    if (real > MOST_A_DAY) witness.broke('I-13', `${pk} has ${real}`);
    counted.delete(pk);
  }
  for (const pk of counted.keys()) witness.broke('I-13', `${pk} was not counted`);
}
