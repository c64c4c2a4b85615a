import type { Change } from '../simulated/store.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

/** Clocks that are behind, and minutes that were left out. */
const PATIENCE_MS = 15 * 60_000;

/** A date of a plan that was dealt with, and where. */
export interface Dealt {
  plan: string;
  date: string;
  regions: readonly string[];
}

const text = (value: unknown): string => (value === undefined ? '' : String(value));

/** A tick moves a plan on by one turn; what it raised stands in the plan as it was. Dates never come back. */
export function dealtWith({ before, after }: Change): { dealt?: Dealt; fault?: string } {
  if (!before || !after) return {};
  if (text(after.last) < text(before.last)) return { fault: `${after.id} went back to ${text(after.last)}` };
  if (after.version !== before.version || after.last === before.last) return {};
  const missed = after.missed as string[];
  const date = text(after.last);
  return missed.includes(date)
    ? {}
    : { dealt: { plan: text(after.id), date, regions: before.regions as string[] } };
}

/** An answer comes while somebody is at work, never after the end. */
export function answerFault(world: World, { pk, before, after }: Change): string | undefined {
  const order = world.table.engine.store.item(pk, 'ORDER');
  if (before || !after) return `${pk} ${after?.point} was written again`;
  const atWork = order?.status === 'accepted' || order?.status === 'in_progress';
  return atWork ? undefined : `${pk} was answered when it was ${order?.status}`;
}

/** Each date and region of a plan has one order, each raised thing one, and each answer stands once. */
export function checkInspections(world: World): void {
  const rows = rowsByType(world);
  const orders = rows('order');
  checkPlans(world, rows('inspection-plan'), orders);
  checkAnswers(world, orders, rows('order-answer'), rows('order-sheet'));
  const { witness } = world;
  for (const id of witness.raised)
    if (!orders.some((order) => order.id === id)) witness.broke('I-01', `${id} was raised and is not there`);
  const operations = rows('operation').filter(({ pk }) => pk.startsWith('OP#inspection.raise#'));
  const raised = orders.filter(({ origin }) => origin === 'staff');
  if (operations.length !== raised.length)
    witness.broke('I-02', `${operations.length} times raised, ${raised.length} orders`);
  for (const order of raised) {
    const round = (order.foundBy as Row | undefined)?.order;
    if (round === undefined) continue;
    const lines = under(rows('order-log'), `ORDER#${round}`).filter(
      ({ action, details }) => action === 'found' && (details as Row).finding === order.id,
    );
    if (lines.length !== 1) witness.broke('I-13', `${round} tells ${lines.length} times of ${order.id}`);
  }
}

function checkPlans(world: World, plans: readonly Row[], orders: readonly Row[]): void {
  const { witness, scheduler, network } = world;
  const latest = scheduler.time - network.behind - PATIENCE_MS;
  for (const { id, paused, next } of plans)
    if (!paused && next && Date.parse(String((next as Row).at)) < latest)
      witness.broke('I-09', `${id} was due ${(next as Row).at} and nobody minds`);
  const left = new Map<string, number>();
  for (const order of orders) {
    if (order.origin !== 'schedule') continue;
    const { id, date } = order.plan as unknown as { id: string; date: string };
    const place = `${id} ${date} ${(order.place as Row).regionCode}`;
    left.set(place, (left.get(place) ?? 0) + 1);
  }
  for (const { plan, date, regions } of witness.dealt)
    for (const region of regions) {
      const place = `${plan} ${date} ${region}`;
      const found = left.get(place) ?? 0;
      if (found !== 1) witness.broke('I-03', `${place} has ${found} orders`);
      left.delete(place);
    }
  for (const [place, count] of left) witness.broke('I-03', `${place} has ${count} orders nobody planned`);
}

function checkAnswers(
  { witness }: World,
  orders: readonly Row[],
  answers: readonly Row[],
  sheets: readonly Row[],
): void {
  for (const { orderId, point, n, result } of witness.points) {
    const row = answers.find(
      (each) => each.pk === `ORDER#${orderId}` && each.point === point && each.n === n,
    );
    if (row?.result !== result) witness.broke('I-01', `${orderId} ${point} ${n} was taken and is not there`);
  }
  for (const order of orders) {
    const given = under(answers, order.pk);
    for (const point of new Set(given.map((each) => each.point))) {
      const places = given.filter((each) => each.point === point).map(({ n }) => Number(n));
      if (Math.max(...places) !== places.length)
        witness.broke('I-13', `${order.id} ${point} has answers ${places.join(' ')}`);
    }
    if (order.outcome !== 'done') continue;
    const points = (under(sheets, order.pk)[0]?.points ?? []) as { id: string; required: boolean }[];
    for (const { id, required } of points)
      if (required && !given.some(({ point }) => point === id))
        witness.broke('I-13', `${order.id} was finished without ${id}`);
  }
}
