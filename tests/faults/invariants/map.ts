import type { World } from '../world.ts';
import { type Row, rowsByType } from './rows.ts';

const ON_THE_MAP = new Set([
  'queued',
  'assigned',
  'offered',
  'accepted',
  'in_progress',
  'waiting',
  'suspended',
]);

/** What a spot must tell of an order: where, until when, and whether its clock stands still. */
const told = ({ place, region, dueAt, stillAt, status, question }: Row): string =>
  JSON.stringify([
    region ?? (place as Row).regionCode,
    dueAt,
    stillAt ?? (status === 'waiting' ? (question as Row).at : 'runs'),
  ]);

/** I-18: every open order with a position is one spot of the map, with its own times; nothing else is. */
export function checkMap(world: World): void {
  const rows = rowsByType(world);
  const left = new Map<string, Row>();
  for (const pin of rows('pin')) {
    const id = pin.sk.slice(pin.sk.lastIndexOf('#') + 1);
    if (left.has(id)) world.witness.broke('I-18', `two spots of the map are order ${id}`);
    left.set(id, pin);
  }
  for (const order of rows('order')) {
    const { id, status, parent, place } = order;
    if (!ON_THE_MAP.has(String(status)) || parent !== undefined || !(place as Row).location) continue;
    const pin = left.get(String(id));
    left.delete(String(id));
    if (!pin) world.witness.broke('I-18', `order ${id} is not on the map`);
    else if (told(pin) !== told(order))
      world.witness.broke('I-18', `the map says ${told(pin)} of order ${id}, which says ${told(order)}`);
  }
  for (const id of left.keys()) world.witness.broke('I-18', `order ${id} has no business on the map`);
}
