import { iso, now } from '../../shared/clock.ts';
import type { Payload } from '../../shared/events/events.ts';
import { orderIdOf } from '../../shared/ids.ts';
import { canonical } from '../../shared/kernel/canonical.ts';
import { type Commit, commit } from '../../shared/kernel/commit.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { ERASED_WORDS } from '../../shared/personal-data/erased-words.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { beside, type WorkOrder } from '../domain/work-order.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';

/** Up to three rows each. */
const PARTS_AT_ONCE = 20;

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });

const withoutWords = (row: Item): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keyOf(row),
      UpdateExpression: 'REMOVE #note, #reason',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#note': 'note', '#reason': 'reason' },
    },
  },
});

/** What the reporter wrote, in the office's file: description, why they reopened it, what they thought of it. */
export function erasedOrder(order: WorkOrder, place: WorkOrder['place']): WorkOrder {
  const { rating } = order;
  return {
    ...order,
    description: ERASED_WORDS,
    place,
    ...(rating ? { rating: { stars: rating.stars, at: rating.at } } : {}),
    version: order.version + 1,
  };
}

/**
 * Its parts say where; what they were asked is whoever leads' own. In commits of their own, for thirty parts beside all
 * pictures and words are more rows than one takes. Said again it leaves alone those that are done.
 */
async function eraseParts({ parts }: WorkOrder, place: WorkOrder['place']): Promise<void> {
  const rows = await rowsByKey([...(parts?.open ?? []), ...(parts?.closed ?? [])].map(keys.order));
  const left = ([...rows.values()] as unknown as WorkOrder[]).filter(
    (part) => canonical(part.place) !== canonical(place),
  );
  for (let from = 0; from < left.length; from += PARTS_AT_ONCE) {
    const changed = await Promise.all(
      left.slice(from, from + PARTS_AT_ONCE).map(async (part) => {
        const entry = { at: iso(now()), action: 'erased', by: { role: 'system' }, internal: true } as const;
        return record(beside(part, { place }), part, entry, await timingOf(part.category, part.severity));
      }),
    );
    await commit({ steps: changed.flatMap(({ steps }) => steps) });
  }
}

/** @throws Error while something the reporter wrote is still on its way here: the queue tells it again */
export async function eraseOrder(erased: Payload<'report.erased'>): Promise<Commit> {
  const id = orderIdOf(erased.reportId);
  const rows = await rowsOf(keys.order(id).pk);
  const order = rows.find(({ type }) => type === 'order') as unknown as WorkOrder | undefined;
  const heard =
    order !== undefined &&
    order.reopenedCount >= erased.reopened &&
    (order.answeredCount ?? 0) >= erased.answered &&
    (order.appealedCount ?? 0) >= (erased.appealed ?? 0) &&
    (!erased.rated || order.rating !== undefined);
  if (!heard) throw new Error(`${id} has not heard everything yet`);
  await eraseParts(order, erased.place);
  const next = erasedOrder(order, erased.place);
  const entry = { at: iso(now()), action: 'erased', by: { role: 'system' }, internal: true } as const;
  const recorded = record(next, order, entry, await timingOf(order.category, order.severity));
  const words = rows.filter(
    ({ type, by, note, reason }) =>
      type === 'order-log' && (by as { role: string }).role === 'resident' && (note ?? reason) !== undefined,
  );
  const pictures = rows.filter(
    ({ type, uploadId }) => type === 'photo' && erased.photos.includes(String(uploadId)),
  );
  return {
    steps: [
      ...recorded.steps,
      ...words.map(withoutWords),
      ...pictures.map((row) => ({ write: { Delete: { TableName: tableName(), Key: keyOf(row) } } })),
      erasureProgress(erased.erasureId, { orders: 1 }),
    ],
  };
}
