import { beforeAll, expect, test } from 'vitest';
import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { newPart } from '../../functions/dispatch/joint/domain/new-part.ts';
import { MOST_PARTS } from '../../functions/dispatch/joint/domain/parts.ts';
import { getOrder, putOrder } from '../../functions/dispatch/order-repository.ts';
import { eraseOrder } from '../../functions/dispatch/personal-data/erase-order.ts';
import { record } from '../../functions/dispatch/record.ts';
import { timingOf } from '../../functions/dispatch/timing.ts';
import { newCapability, newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { lamp } from './steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('eraseparts'));

/** The reporter's own, and with each of three answers. */
const PICTURES = 36;

test('a report of as many parts and pictures as there can be is erased', async () => {
  const { id, reportId } = await lamp('accept');
  const order = (await getOrder(id)) as WorkOrder;
  const at = new Date().toISOString();
  const timing = await timingOf(order.category);
  const ids = Array.from({ length: MOST_PARTS }, () => newId('W', Date.now()));
  for (const part of ids) {
    const asked = { id: part, kind: 'task' as const, what: '协助', unit: order.unit, at };
    const entry = { at, action: 'part_begun', by: { role: 'system' } };
    await commit({ steps: record(newPart(order, asked, timing), undefined, entry, timing).steps });
  }
  const photos = Array.from({ length: PICTURES }, () => newCapability('U'));
  const rows = photos.map((uploadId, position) => ({
    ...keys.photo(keys.order(id).pk, position, uploadId),
    type: 'photo',
    uploadId,
    position,
    status: 'cleared',
    at,
  }));
  const shown = rows.map((Item) => ({ write: { Put: { TableName: tableName(), Item } } }));
  const led = { ...order, version: order.version + 1, parts: { open: [], closed: ids } };
  await commit({ steps: [putOrder(led, order), ...shown] });

  const place = { ...order.place, name: '某处' };
  const counts = { reopened: 0, answered: 0, rated: false };
  const erased = {
    reportId,
    erasureId: newCapability('X'),
    personId: newId('P', 0),
    place,
    photos,
    ...counts,
  };
  for (const _ of ['once', 'again']) {
    const change = await eraseOrder(erased);
    expect(change.steps.length).toBeLessThanOrEqual(90);
  }
  for (const part of ids) expect(await getOrder(part)).toMatchObject({ place, version: 2 });
});
