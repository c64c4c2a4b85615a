import { beforeAll, expect, test } from 'vitest';
import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { handler as similar } from '../../functions/dispatch/merging/handlers/similar-work-orders.ts';
import { getOrder, putOrder } from '../../functions/dispatch/order-repository.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import type { Key } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { lamp } from './steps.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('similar'));

const DAY = 86_400_000;
/** More than one question reads. */
const BEFORE = 400;
const AT_ONCE = 80;

test('the same matter is found though hundreds of others are due before it', async () => {
  const [one, other] = [await lamp(), await lamp()];
  // Read as a row: its own key must not come along.
  const { pk: _pk, sk: _sk, alarmAt: _alarm, ...order } = (await getOrder(one.id)) as WorkOrder & Key;
  const due = Date.parse(order.dueAt);
  const others = Array.from({ length: BEFORE }, (_, n): WorkOrder => {
    const dueAt = new Date(due - DAY - n * 60_000).toISOString();
    return { ...order, id: newId('W', due), category: 'sanitation.bin_overflow', dueAt };
  });
  for (let from = 0; from < BEFORE; from += AT_ONCE)
    await commit({ steps: others.slice(from, from + AT_ONCE).map((each) => putOrder(each)) });
  const { json } = await call(similar, { params: { id: one.id }, token: await tokenOf(STAFF.admin) });
  expect(json.items.map(({ id }: { id: string }) => id)).toEqual([other.id]);
});
