import type { Urge } from '../../../functions/dispatch/domain/urges.ts';
import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import { officeAbove } from '../../../functions/dispatch/escalation/office-above.ts';
import { isWatched, WATCHED } from '../../../functions/dispatch/supervision/watch.ts';
import type { Change } from '../simulated/store.ts';
import type { Item } from '../simulated/values.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

/** What time says, and nobody else. */
const TIMED = new Set(['nearly_due', 'stage_overdue', 'escalated', 'urge_unanswered']);
export const DONE_STATUSES: ReadonlySet<string> = new Set(['finished', 'closed']);
/** Every minute counts for these. */
const ELAPSED = new Set(['lighting.lamp_out', 'sanitation.bin_overflow']);
/** Of what the staff concerned must hear. */
const TOLD = ['nearly_due', 'stage_overdue', 'escalated', 'urged', 'urge_unanswered', 'reopened'];

const levelOf = (order: Item): number => Number((order.alerts as Item | undefined)?.level ?? 0);

/**
 * I-09, as it happens: time speaks when it is due and of open orders only, an order climbs one level after another to
 * the office above, and more time is as much as was said.
 * @returns what is wrong
 */
export function alarmFault({ pk, before, after }: Change, commit: readonly Change[]): string | undefined {
  const line = commit.find((change) => change.pk === pk && change.after?.type === 'order-log')?.after;
  if (!before || !after || !line) return undefined;
  const details = (line.details ?? {}) as Record<string, string>;
  if (line.action === 'extended') {
    const moved = Date.parse(String(after.dueAt)) - Date.parse(String(before.dueAt));
    const wanted = Number(details.minutes) * 60_000;
    if (ELAPSED.has(String(after.category)) && moved !== wanted)
      return `${pk} got ${moved} ms more, and was promised ${wanted}`;
  }
  if (!TIMED.has(String(line.action))) return undefined;
  if (DONE_STATUSES.has(String(before.status))) return `${pk}: ${line.action} when it was ${before.status}`;
  if (!(String(before.alarmAt) <= String(line.at)))
    return `${pk}: ${line.action} at ${line.at}, due ${before.alarmAt}`;
  if (line.action !== 'escalated') return undefined;
  const level = levelOf(before) + 1;
  if (Number(details.level) !== level || levelOf(after) !== level)
    return `${pk} climbed from level ${level - 1} to ${details.level}`;
  if (String(before.dueAt) > String(line.at)) return `${pk} climbed before ${before.dueAt}`;
  const office = officeAbove(before as unknown as WorkOrder, level);
  return details.to === office ? undefined : `${pk} climbed to ${details.to} instead of ${office}`;
}

/** I-09 and I-18 at rest: each level once a round, each receipt once, the lists of oversight as the orders are. */
export function checkEscalation(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const watched = rows('order-watch');
  for (const order of rows('order')) {
    const log = under(rows('order-log'), order.pk).sort((a, b) => (a.sk < b.sk ? -1 : 1));
    checkRounds(world, order, log);
    checkUrges(world, order, log);
    for (const { action, sk } of log)
      if (TOLD.includes(String(action)) && !alerted(world, order, Number(sk.slice('LOG#'.length))))
        witness.broke('I-11', `${order.id}: nobody was told that it is ${action}`);
    const is = WATCHED.filter((as) => isWatched(order as unknown as WorkOrder, as));
    const stands = under(watched, order.pk).map(({ sk }) => sk.slice('WATCH#'.length));
    if ([...is].sort().join() !== stands.sort().join())
      witness.broke('I-18', `${order.id} is ${is.join() || 'nothing'}, listed as ${stands.join()}`);
    if (DONE_STATUSES.has(String(order.status)) && order.outboxShard !== undefined)
      witness.broke('I-09', `${order.id} is ${order.status} and has an alarm`);
  }
}

const alerted = (world: World, order: Row, version: number): boolean =>
  [...world.witness.told.values()].some(
    ({ type, payload }) =>
      type === 'order.alerted' && payload.orderId === order.id && payload.version === version,
  );

function checkRounds(world: World, order: Row, log: readonly Row[]): void {
  let levels: string[] = [];
  let yellow = 0;
  for (const { action, details } of log) {
    if (action === 'reopened') [levels, yellow] = [[], 0];
    if (action === 'nearly_due') yellow += 1;
    if (action === 'escalated') levels.push((details as Record<string, string>).level ?? '');
    if (yellow > 1 || levels.some((level, i) => level !== String(i + 1)))
      world.witness.broke('I-09', `${order.id}: nearly due ${yellow} times, levels ${levels.join(' ')}`);
  }
}

function checkUrges(world: World, order: Row, log: readonly Row[]): void {
  const urges = (order.urges ?? []) as unknown as Urge[];
  const lines = (wanted: string) => log.filter(({ action }) => action === wanted);
  if (lines('urged').length !== urges.length)
    world.witness.broke('I-09', `${order.id} was urged ${lines('urged').length} times, has ${urges.length}`);
  if (lines('urge_unanswered').length > urges.length)
    world.witness.broke('I-09', `${order.id}: more urges unanswered than there are`);
  const receipts = new Set(urges.flatMap(({ receipt }) => receipt?.at ?? []));
  for (const { at } of lines('acknowledged'))
    if (!receipts.has(String(at))) world.witness.broke('I-01', `${order.id}: the receipt of ${at} is gone`);
}
