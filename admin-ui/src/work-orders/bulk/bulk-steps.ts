import type { Order, OrderAction } from '../../api/records.ts';

/** The steps that can be taken for many orders at once. */
export const BULK_ACTIONS = ['transfer', 'assign', 'extend', 'urge', 'merge'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
/** Orders of one step at most. */
export const MOST = 50;
/** Whoever gets these hears of it at once: for this long nothing is sent, so that it can be undone. */
export const UNDO_S: Record<BulkAction, number> = { transfer: 10, assign: 10, extend: 0, urge: 0, merge: 0 };
/** Those merged into one order all change that order too: they go one after another. */
export const atOnce = (action: BulkAction): number => (action === 'merge' ? 1 : 5);

const allows = (order: Order, action: OrderAction): boolean =>
  order.allowedActions?.includes(action) ?? false;

/** Those of the chosen that allow the step now. The one the others are merged into need not: nothing is done to it. */
export const ableTo = (action: BulkAction, chosen: readonly Order[], keep?: string): Order[] =>
  chosen.filter((order) => allows(order, action) && order.id !== keep);
