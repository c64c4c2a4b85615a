import { placeOfPin } from '../table/keys.ts';
import type { Finding } from './find-missing-effects.ts';
import { ENDED } from './late-orders.ts';
import type { Inner, Row } from './row.ts';

interface Placed {
  told: string;
  at: number;
}

/** Open orders that have a position, against the rows of the map. What agrees is forgotten at once. */
export class MapRows {
  private readonly orders = new Map<string, Placed>();
  /** What each spot tells of its order. */
  private readonly pins = new Map<string, string>();
  private readonly found: Finding[] = [];

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const [kind, id = ''] = pk.split('#');
    if (kind === 'PINS') for (const pin of rows) this.pin(placeOfPin(String(pin.sk)).id, told(pin));
    const order = kind === 'ORDER' ? rows.find(({ type }) => type === 'order') : undefined;
    if (!order || !isPlaced(order)) return;
    const placed = { told: told(order), at: Date.parse(String(order.changedAt ?? order.createdAt)) };
    const pinned = this.pins.get(id);
    if (pinned === undefined) this.orders.set(id, placed);
    else {
      this.pins.delete(id);
      this.compare(id, placed, pinned);
    }
  }

  private pin(id: string, pinned: string): void {
    const placed = this.orders.get(id);
    if (this.pins.has(id)) this.found.push({ kind: 'pin_in_vain', id, detail: 'it stands there twice' });
    else if (placed === undefined) this.pins.set(id, pinned);
    else {
      this.orders.delete(id);
      this.compare(id, placed, pinned);
    }
  }

  private compare(id: string, placed: Placed, pinned: string): void {
    if (placed.told === pinned) return;
    const detail = `the map says ${pinned}, the order ${placed.told}`;
    this.found.push({ kind: 'pin_differs', id, detail, at: placed.at });
  }

  findings(): Finding[] {
    return [
      ...this.found,
      ...[...this.orders].map(([id, { at }]) => ({ kind: 'order_not_on_map', id, at })),
      ...[...this.pins.keys()].map((id) => ({ kind: 'pin_in_vain', id })),
    ];
  }
}

/** As dispatch puts them on the map: a part stands under its order. */
const isPlaced = ({ status, parent, place }: Row): boolean =>
  !ENDED.has(String(status)) && parent === undefined && (place as Inner | undefined)?.location !== undefined;

/** Where, until when, and since when its clock stands still: asked of a spot and of its order alike. */
function told({ place, region, dueAt, stillAt, status, question }: Row): string {
  const still = stillAt ?? (status === 'waiting' ? (question as Inner | undefined)?.at : undefined);
  return [region ?? (place as Inner | undefined)?.regionCode, dueAt, still ?? 'runs'].join(' ');
}
