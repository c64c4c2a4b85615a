import type { Payload } from '../../../functions/shared/events/events.ts';
import { orderIdOf } from '../../../functions/shared/ids.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id)).sort();
const same = (listed: unknown, rows: readonly Row[]): boolean =>
  JSON.stringify([...((listed ?? []) as string[])].sort()) === JSON.stringify(idsOf(rows));

/** I-03: parts stand with their order, merged orders with one root that is merged into none, and each says the same. */
export function checkTogether(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const orders = rows('order');
  const rootOf = ({ mergedInto }: Row): string | undefined =>
    (mergedInto as { order: string } | undefined)?.order;
  for (const order of orders) {
    const own = orders.filter(({ parent }) => parent === order.id);
    const [open, closed] = [
      own.filter(({ status }) => status !== 'closed'),
      own.filter(({ status }) => status === 'closed'),
    ];
    const parts = (order.parts ?? {}) as Row;
    if (!same(parts.open, open))
      witness.broke('I-03', `${order.id} counts ${parts.open}, open are ${idsOf(open)}`);
    if (!same(parts.closed, closed)) witness.broke('I-03', `${order.id} counts its closed parts wrong`);
    if ((order.status === 'finished' || order.status === 'closed') && open.length > 0)
      witness.broke('I-03', `${order.id} is ${order.status} with ${open.length} parts open`);
    const merged = orders.filter((other) => rootOf(other) === order.id);
    if (!same(order.merged, merged))
      witness.broke('I-03', `${order.id} took in ${order.merged}, not ${idsOf(merged)}`);
    const root = orders.find(({ id }) => id === rootOf(order));
    if ((order.outcome === 'merged') !== (root !== undefined))
      witness.broke('I-03', `${order.id} is ${order.outcome} and its root ${rootOf(order)}`);
    if (root && rootOf(root)) witness.broke('I-03', `${root.id} is a root and merged itself`);
  }
  checkTold(world, rows);
  checkAppeals(world, rows);
}

/** Those who wait for an order that theirs was merged into read what became of it. */
function checkTold(world: World, rows: (type: string) => Row[]): void {
  const { witness } = world;
  const steps = rows('report-step');
  for (const { type, payload } of witness.told.values()) {
    if (type !== 'order.root_moved') continue;
    const { reports, version, action } = payload as unknown as Payload<'order.root_moved'>;
    for (const id of reports) {
      const told = under(steps, `REPORT#${id}`).filter(
        (step) => step.action === action && String(step.sk).endsWith(`#M${version}`),
      );
      if (told.length !== 1) witness.broke('I-10', `${id} was told ${told.length} times of ${action}`);
    }
  }
  for (const root of rows('order'))
    for (const id of (root.merged ?? []) as string[]) {
      const report = rows('report').find((row) => orderIdOf(String(row.id)) === id);
      if (report && report.mergedInto !== root.reportId)
        witness.broke('I-10', `${report.id} waits for ${report.mergedInto}, its order for ${root.id}`);
    }
}

/** Said once, heard once, and by another office. */
function checkAppeals(world: World, rows: (type: string) => Row[]): void {
  const { witness } = world;
  for (const { reportId, words } of witness.appeals) {
    const said = under(rows('report-step'), `REPORT#${reportId}`).filter(
      ({ action }) => action === 'appealed',
    );
    if (said.length !== 1 || said[0]?.note !== words)
      witness.broke('I-01', `${reportId}: the appeal "${words}" was taken and does not stand there once`);
  }
  for (const order of rows('order')) {
    const heard = under(rows('order-log'), order.pk).filter(({ action }) => action === 'appealed');
    if (heard.length > 1 || Number(order.appealedCount ?? 0) !== heard.length)
      witness.broke('I-13', `${order.id} counts ${order.appealedCount} appeals, its log has ${heard.length}`);
    for (const { details } of heard)
      if (!String((details as Row | undefined)?.to).startsWith('H-'))
        witness.broke('I-13', `${order.id} was appealed to ${(details as Row | undefined)?.to}`);
  }
}
