import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { type Pin, pinOf } from './domain/pins.ts';

const keyOf = (pin: Pin, orderId: string) => keys.pin(pin.subdistrict, pin.tile, orderId);

/**
 * An order's row on the map, in the transaction that changes the order: written when it comes, when its times change
 * and when it goes, which for most orders is twice in all.
 */
export function pinSteps(order: WorkOrder, before: WorkOrder | undefined): Step[] {
  const [was, is] = [before && pinOf(before), pinOf(order)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const moved = was && (was.tile !== is?.tile || was.subdistrict !== is.subdistrict);
  return [
    ...(moved ? [{ write: { Delete: { TableName: tableName(), Key: keyOf(was, order.id) } } }] : []),
    ...(is
      ? [
          {
            write: {
              Put: { TableName: tableName(), Item: { ...keyOf(is, order.id), type: 'pin', ...is.row } },
            },
          },
        ]
      : []),
  ];
}
