import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { pinOf } from '../../functions/dispatch/map/domain/pins.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';

type Row = Record<string, unknown> & { pk: string; sk: string; type?: string };

/** Every row there is. Only a test may read like this. */
export async function allRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of paginateScan(
    { client: table() },
    { TableName: tableName(), ConsistentRead: true },
  ))
    rows.push(...((page.Items ?? []) as Row[]));
  return rows;
}

const ofType = (rows: readonly Row[], type: string): Row[] => rows.filter((row) => row.type === type);

/** Made at first use, and counted when a code is not known, whatever becomes of the request. */
const isBeside = ({ pk }: Row): boolean => /^(SEALINGKEY|MISSES)#/.test(pk);

/** Runs `work` and asserts that it left the table exactly as it was. */
export async function changingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await allRows();
  const result = await work();
  const sorted = (rows: Row[]) =>
    rows.filter((row) => !isBeside(row)).sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
  expect(sorted(await allRows())).toEqual(sorted(before));
  return result;
}

/** The end of the window in which the reporter answers: it comes in days. */
export const isFarOff = ({ type }: Row): boolean => type === 'report.confirmation_ends';

/** What must hold when every queue is empty (SAFETY.md I-01 to I-03, I-10, I-13). */
export async function holdAtRest(): Promise<{ reports: Row[]; orders: Row[] }> {
  const rows = await allRows();
  const reports = ofType(rows, 'report');
  const orders = ofType(rows, 'order');

  const operations = ofType(rows, 'operation').filter((row) => row.pk.startsWith('OP#report.submit#'));
  const answered = operations.map((row) => (row.answer as { reportId: string }).reportId);
  expect(answered.sort(), 'one report an operation').toEqual(reports.map((row) => String(row.id)).sort());

  expect(
    rows.filter((row) => row.pk.startsWith('OUTBOX#') && !isFarOff(row)),
    'nothing is left to be applied',
  ).toEqual([]);

  const reported = orders.filter(({ reportId }) => reportId !== undefined);
  expect(reported.map((row) => row.id).sort(), 'one work order a report').toEqual(
    reports.map((row) => orderIdOf(String(row.id))).sort(),
  );
  for (const order of orders) {
    const log = ofType(rows, 'order-log').filter((row) => row.pk === order.pk);
    const versions = log.map((row) => Number(row.sk.slice('LOG#'.length))).sort((a, b) => a - b);
    expect(versions, `log of ${order.id}`).toEqual(
      Array.from({ length: Number(order.version) }, (_, i) => i + 1),
    );
    if (order.reportId === undefined) continue;
    const report = reports.find((row) => row.id === order.reportId);
    expect(Number(report?.orderVersion), `news of ${order.id}`).toBeLessThanOrEqual(Number(order.version));
  }

  holdTogether(orders);
  holdOnMap(orders, ofType(rows, 'pin'));

  for (const upload of ofType(rows, 'upload')) {
    const id = upload.pk.slice('UPLOAD#'.length);
    const filed = ofType(rows, 'photo').filter((row) => row.uploadId === id);
    if (upload.attachedTo) {
      expect(
        filed.map((row) => row.pk),
        `upload ${id}`,
      ).toContain(upload.attachedTo);
      expect(
        filed.every((row) => row.status !== 'pending'),
        `upload ${id} is settled`,
      ).toBe(true);
    } else {
      expect(filed, `upload ${id} belongs to nothing`).toEqual([]);
    }
  }
  const reviews = ofType(rows, 'review');
  const rated = reports.filter((row) => row.rating);
  expect(reviews.map((row) => row.reportId).sort(), 'one review a rating').toEqual(
    rated.map((row) => row.id).sort(),
  );
  expect(ofType(rows, 'points-decision').length, 'one decision a review').toBe(reviews.length);
  return { reports, orders };
}

/** Every order that is open somewhere has one row on the map, where it is now, and nothing else has. */
function holdOnMap(orders: readonly Row[], pins: readonly Row[]): void {
  const wanted = orders.flatMap((order) => {
    const pin = pinOf(order as unknown as WorkOrder);
    return pin ? [{ ...keys.pin(pin.subdistrict, pin.tile, String(order.id)), type: 'pin', ...pin.row }] : [];
  });
  const sorted = (all: readonly object[]) =>
    all.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  expect(sorted(pins), 'the map').toEqual(sorted(wanted));
}

/** Parts stand with their order, merged orders with the one that goes on for them. */
function holdTogether(orders: readonly Row[]): void {
  const byId = new Map(orders.map((order) => [String(order.id), order]));
  for (const order of orders) {
    const { open = [], closed = [] } = (order.parts ?? {}) as { open?: string[]; closed?: string[] };
    const own = orders.filter(({ parent }) => parent === order.id);
    const ids = (of: readonly Row[]) => of.map(({ id }) => String(id)).sort();
    expect([...open].sort(), `open parts of ${order.id}`).toEqual(
      ids(own.filter(({ status }) => status !== 'closed')),
    );
    expect([...closed].sort(), `parts done of ${order.id}`).toEqual(
      ids(own.filter(({ status }) => status === 'closed')),
    );
    if (order.status === 'closed') expect(open, `open parts of closed ${order.id}`).toEqual([]);
    const merged = orders.filter(
      ({ mergedInto }) => (mergedInto as { order: string } | undefined)?.order === order.id,
    );
    expect([...((order.merged ?? []) as string[])].sort(), `merged into ${order.id}`).toEqual(ids(merged));
    const root = order.mergedInto && byId.get((order.mergedInto as { order: string }).order);
    expect(order.outcome === 'merged', `${order.id} and its root`).toBe(root !== undefined);
    if (root) expect((root as Row).mergedInto, `the root of ${order.id}`).toBeUndefined();
  }
}
