import { ORDER_VIEWS, type OrderView, type Staff, type WorkOrder } from '../../../api-types.ts';
import { all, change, clear, get, remove } from '../../../offline/database.ts';
import { unread } from '../steps/steps.ts';
import { changeSteps, forgetSteps, stepsOwner } from '../steps/steps-store.ts';
import {
  copyOf,
  isFresh,
  type ListCopy,
  listKey,
  MAX_ORDERS,
  type OrderCopy,
  type Owner,
  orderKey,
} from './copies.ts';

const OWNER = 'owner';

/** The writing of whose phone this is, by the latest sign-in. */
let claimed: Promise<unknown> = Promise.resolve();

/** Every write first asks whose phone this is now: a session may have ended while an answer was on its way. */
async function keep(staffId: string | undefined, key: string, copy: ListCopy | OrderCopy): Promise<void> {
  // The first list after a sign-in may be answered before the phone has written who signed in.
  await claimed.catch(() => undefined);
  const owner = await get<Owner>('copies', OWNER);
  if (owner && owner.staff.id === staffId) await change('copies', key, () => copy);
}

export const keepList = (staffId: string | undefined, view: OrderView, items: WorkOrder[]): Promise<void> =>
  keep(staffId, listKey(view), { at: Date.now(), items: items.map(copyOf) });

export const keepOrder = (staffId: string | undefined, order: WorkOrder): Promise<void> =>
  keep(staffId, orderKey(order.id), { at: Date.now(), order: copyOf(order) });

async function fresh<T extends { at: number }>(key: string): Promise<T | undefined> {
  const copy = await get<T>('copies', key);
  return copy && isFresh(copy, Date.now()) ? copy : undefined;
}

export const listCopy = (view: OrderView): Promise<ListCopy | undefined> => fresh(listKey(view));

/** As it was opened, else as the list told it: then without its log. */
export async function orderCopy(id: string): Promise<OrderCopy | undefined> {
  const opened = await fresh<OrderCopy>(orderKey(id));
  if (opened) return opened;
  for (const view of ORDER_VIEWS) {
    const list = await listCopy(view);
    const order = list?.items.find((item) => item.id === id);
    if (list && order) return { at: list.at, order };
  }
  return undefined;
}

export const forgetOrder = (id: string): Promise<unknown> => remove('copies', orderKey(id));

/** Who may read here without a network. */
export const offlineStaff = async (): Promise<Staff | undefined> => (await fresh<Owner>(OWNER))?.staff;

/** Signed out: nothing of the work stays, neither copies nor steps that were not told. */
export async function wipe(): Promise<void> {
  await clear('copies');
  await forgetSteps();
}

/** The session ended by itself: nothing is readable any more; what the person did waits for them. */
export async function wipeCopies(): Promise<void> {
  await clear('copies');
  await changeSteps(unread);
}

async function takeOver(staff: Staff): Promise<void> {
  const owner = await get<Owner>('copies', OWNER);
  if (owner && owner.staff.id !== staff.id) await clear('copies');
  const stepping = await stepsOwner();
  if (stepping && stepping !== staff.id) await forgetSteps();
  await change<Owner>('copies', OWNER, () => ({ staff, at: Date.now() }));
}

/** From now on this person's; what somebody else left goes first. */
export function claim(staff: Staff): Promise<unknown> {
  claimed = takeOver(staff);
  return claimed;
}

/** Drops what is too old or too many; whatever a list still shows stays readable by it. */
export async function tidyCopies(now: number): Promise<void> {
  const copies = await all<Owner | ListCopy | OrderCopy>('copies');
  const orders = copies.filter((copy): copy is OrderCopy => 'order' in copy).sort((a, b) => b.at - a.at);
  for (const [index, { at, order }] of orders.entries()) {
    if (index >= MAX_ORDERS || !isFresh({ at }, now)) await forgetOrder(order.id);
  }
  for (const view of ORDER_VIEWS) {
    if (!(await listCopy(view))) await remove('copies', listKey(view));
  }
}
