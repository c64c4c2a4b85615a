import { subdistrictOf } from '../../../shared/district/regions.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import { isOpen } from '../../flow/statuses.ts';
import { tileOf } from './tiles.ts';

/** What a map has to know of an open order: where it is and when which colour begins. */
export interface Pin {
  subdistrict: string;
  tile: string;
  row: {
    region: string;
    dueAt: string;
    yellowAt: string;
    /** Since when its clock stands still. */
    stillAt?: string;
  };
}

/** Four fifths of its time, where an order does not say itself when it turns yellow. */
function yellowOf({ createdAt, dueAt }: WorkOrder): string {
  const [from, to] = [Date.parse(createdAt), Date.parse(dueAt)];
  return new Date(from + (to - from) * 0.8).toISOString();
}

/** @returns undefined for what is on no map: done with, without a position, or a part of an order that is on it */
export function pinOf(order: WorkOrder): Pin | undefined {
  const { place, parent, status, dueAt, yellowAt, question } = order;
  if (!isOpen(status) || parent !== undefined || place.location === undefined) return undefined;
  return {
    subdistrict: subdistrictOf(place.regionCode),
    tile: tileOf(place.location),
    row: {
      region: place.regionCode,
      dueAt,
      yellowAt: yellowAt ?? yellowOf(order),
      ...(status === 'waiting' && question ? { stillAt: question.at } : {}),
    },
  };
}
