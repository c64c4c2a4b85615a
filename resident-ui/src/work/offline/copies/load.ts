import { getOrder, listOrders } from '../../../api.ts';
import type { OrderView, WorkOrder } from '../../../api-types.ts';
import { ApiError, isTemporary } from '../../../http.ts';
import { forgetOrder, keepList, keepOrder, listCopy, orderCopy } from './copies-store.ts';

export interface LoadedOrder {
  order: WorkOrder;
  /** It is this phone's copy of that moment, because nobody answered. */
  asOf?: number;
}

export interface LoadedList {
  items: WorkOrder[];
  nextCursor?: string;
  asOf?: number;
}

/** A phone that keeps nothing loads all the same. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

export async function loadOrder(id: string, staffId: string): Promise<LoadedOrder> {
  try {
    const order = await getOrder(id);
    quietly(keepOrder(staffId, order));
    return { order };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) quietly(forgetOrder(id));
    const copy = isTemporary(error) ? await orderCopy(id).catch(() => undefined) : undefined;
    if (!copy) throw error;
    return { order: copy.order, asOf: copy.at };
  }
}

export async function loadList(view: OrderView, staffId: string): Promise<LoadedList> {
  try {
    const page = await listOrders(view);
    quietly(keepList(staffId, view, page.items));
    return page;
  } catch (error) {
    const copy = isTemporary(error) ? await listCopy(view).catch(() => undefined) : undefined;
    if (!copy) throw error;
    return { items: copy.items, asOf: copy.at };
  }
}
