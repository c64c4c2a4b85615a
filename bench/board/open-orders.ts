import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { pinSteps } from '../../functions/dispatch/map/pin-steps.ts';
import { putOrder } from '../../functions/dispatch/order-repository.ts';
import { newId } from '../../functions/shared/ids.ts';
import type { Item, Step } from '../../functions/shared/kernel/transact.ts';
import type { Key } from '../../functions/shared/table/keys.ts';
import { MOST_ROWS, putRows } from '../support/put-rows.ts';

const HOUR = 3_600_000;
/** Terms as districts have them, in hours; a sixth of those open is late. */
const TERMS = [4, 24, 72, 168];
const LATE = 1.2;
const WRITERS = 8;

const rowOf = ({ write }: Step): Item[] => (write.Put?.Item ? [write.Put.Item as Item] : []);

/** The same order again, somewhere near, begun at another time. The same for the same number. */
function another(template: WorkOrder, n: number, nowMs: number): WorkOrder {
  const term = (TERMS[n % TERMS.length] ?? 24) * HOUR;
  // Golden steps spread evenly without a random number.
  const share = (n * 0.6180339887) % 1;
  const created = Math.round(nowMs - share * LATE * term);
  const { location, ...place } = template.place;
  const moved = location && {
    lat: location.lat + ((n * 0.7548776662) % 1) * 0.08 - 0.04,
    lng: location.lng + ((n * 0.5698402909) % 1) * 0.08 - 0.04,
  };
  const iso = (ms: number): string => new Date(ms).toISOString();
  // Read as a row: its own key must not come along.
  const { alarmAt: _, pk: _pk, sk: _sk, ...order } = template as WorkOrder & Partial<Key>;
  return {
    ...order,
    id: newId('W', created),
    place: { ...place, ...(moved ? { location: moved } : {}) },
    createdAt: iso(created),
    changedAt: iso(created),
    dueAt: iso(created + term),
    yellowAt: iso(created + 0.8 * term),
  };
}

/** Open orders straight into the table, each with its row on the map, in turn like each of the templates. */
export async function fillOpen(templates: readonly WorkOrder[], count: number): Promise<void> {
  const nowMs = Date.now();
  let begun = 0;
  const writer = async (): Promise<void> => {
    while (begun < count) {
      const rows: Item[] = [];
      while (rows.length < MOST_ROWS - 1 && begun < count) {
        const template = templates[begun % templates.length];
        if (!template) throw new Error('no order to take as a template');
        const order = another(template, begun, nowMs);
        begun += 1;
        rows.push(...rowOf(putOrder(order)), ...pinSteps(order, undefined).flatMap(rowOf));
      }
      await putRows(rows);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}
