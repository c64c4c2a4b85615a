import { type ListQuery, listOrders } from '../../../functions/dispatch/order-lists.ts';
import { openReportsAt } from '../../../functions/report/report-repository.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { indexKeys } from '../../../functions/shared/table/index-keys.ts';
import { mergedPage } from '../../../functions/shared/table/merged-page.ts';
import { CODE, STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType } from './rows.ts';

const isOpen = ({ status }: Row): boolean => status !== 'finished' && status !== 'closed';
const assignee = (order: Row): string | undefined =>
  (order.assignee as Row | undefined)?.id as string | undefined;
const unitOf = (order: Row): string => String((order.unit as Row).code);

/** What each list must hold, said over the rows themselves. */
const LISTS: {
  staff: StaffIdentity;
  query: Pick<ListQuery, 'view' | 'state' | 'unit'>;
  holds: (order: Row) => boolean;
}[] = [
  {
    staff: STAFF.light1,
    query: { view: 'mine', state: 'open' },
    holds: (o) => isOpen(o) && assignee(o) === 'S-LIGHT1',
  },
  {
    staff: STAFF.light1,
    query: { view: 'mine', state: 'closed' },
    holds: (o) => !isOpen(o) && assignee(o) === 'S-LIGHT1',
  },
  {
    staff: STAFF.gridA,
    query: { view: 'mine', state: 'open' },
    holds: (o) => isOpen(o) && assignee(o) === 'S-GRIDA',
  },
  {
    staff: STAFF.light2,
    query: { view: 'pool', state: 'open' },
    holds: (o) => o.status === 'queued' && unitOf(o) === 'U-LIGHT' && !assignee(o),
  },
  {
    staff: STAFF.community,
    query: { view: 'pool', state: 'open' },
    holds: (o) => o.status === 'queued' && unitOf(o) === STAFF.community.unit && !assignee(o),
  },
  {
    staff: STAFF.lightHead,
    query: { view: 'unit', state: 'open' },
    holds: (o) => isOpen(o) && unitOf(o) === 'U-LIGHT',
  },
  {
    staff: STAFF.lightHead,
    query: { view: 'unit', state: 'closed' },
    holds: (o) => !isOpen(o) && unitOf(o) === 'U-LIGHT',
  },
  { staff: STAFF.admin, query: { view: 'all', state: 'open' }, holds: isOpen },
  { staff: STAFF.admin, query: { view: 'all', state: 'closed' }, holds: (o) => !isOpen(o) },
];

const same = (found: readonly unknown[], expected: readonly unknown[]): boolean =>
  JSON.stringify([...found].map(String).sort()) === JSON.stringify([...expected].map(String).sort());

/** I-18: every list, page by page, equals a query over the rows. */
export async function checkLists(world: World): Promise<void> {
  const { witness } = world;
  const rows = rowsByType(world);
  const orders = rows('order');
  for (const { staff, query, holds } of LISTS) {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOrders({ ...query, limit: 2, cursor }, staff);
      found.push(...page.orders.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor && found.length <= orders.length);
    const expected = orders.filter(holds).map(({ id }) => id);
    if (!same(found, expected))
      witness.broke(
        'I-18',
        `${query.view}/${query.state} of ${staff.id}: [${found}] instead of [${expected}]`,
      );
  }
  const reports = rows('report');
  const open = reports.filter(
    ({ status }) => !['solved', 'unconfirmed', 'merged', 'rejected'].includes(String(status)),
  );
  for (const state of ['open', 'closed'] as const) {
    const partitions = ['150603001', '150603'].map((code) => indexKeys.reportsOf(code, state));
    const page = await mergedPage({ name: 'check', index: 'gsi3', partitions, forward: false, limit: 100 });
    const expected = reports.filter((report) => open.includes(report) === (state === 'open'));
    if (
      !same(
        page.items.map(({ id }) => id),
        expected.map(({ id }) => id),
      )
    )
      witness.broke('I-18', `reports/${state}: ${page.items.length} instead of ${expected.length}`);
  }
  const near = await openReportsAt(indexKeys.near('lighting.lamp_out', '19802:43914'), 50);
  const lamps = open.filter(
    ({ category, place, kind }) =>
      kind === undefined &&
      category === 'lighting.lamp_out' &&
      ((place as Row).code === CODE || (place as Row).location !== undefined),
  );
  if (
    !same(
      near.map(({ id }) => id),
      lamps.map(({ id }) => id),
    )
  )
    witness.broke('I-18', `open reports near the lamp: ${near.length} instead of ${lamps.length}`);
}
