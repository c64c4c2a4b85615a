import type { Order, OrderAction } from '../../api/records.ts';
import type { VerbInput } from '../verbs/use-verb.ts';

/** The steps that can be taken for many orders at once. */
export const BULK_ACTIONS = ['transfer', 'assign', 'extend', 'urge', 'merge'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
/** Orders of one step at most. */
export const MOST = 50;
/** Whoever gets these hears of it at once: for this long nothing is sent, so that it can be undone. */
export const UNDO_S: Record<BulkAction, number> = { transfer: 10, assign: 10, extend: 0, urge: 0, merge: 0 };
/** Those merged into one order all change that order too: they go one after another. */
export const atOnce = (action: BulkAction): number => (action === 'merge' ? 1 : 5);

export type BulkInput = Pick<VerbInput, 'unit' | 'reason' | 'note' | 'staff'> & {
  hours?: string;
  /** The order that the others are merged into. */
  keep?: string;
};

const allows = (order: Order, action: OrderAction): boolean =>
  order.allowedActions?.includes(action) ?? false;

/** Those of the chosen that allow the step now. The one that is kept need not: nothing is done to it. */
export const ableTo = (action: BulkAction, chosen: readonly Order[], keep?: string): Order[] =>
  chosen.filter((order) => allows(order, action) && order.id !== keep);

const said = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** What the step is told with, for each order the same; undefined while something is missing. */
export function bodyOf(action: BulkAction, input: BulkInput): Record<string, unknown> | undefined {
  const { unit, reason, note, staff, hours = '', keep } = input;
  const why = { reason: reason?.trim() };
  const more = said(note) ? { note: note?.trim() } : {};
  switch (action) {
    case 'transfer':
      return unit && said(reason) ? { unit, ...why } : undefined;
    case 'assign':
      return staff ? { staff, ...more } : undefined;
    case 'extend': {
      const minutes = Math.round(Number(hours) * 60);
      return minutes >= 1 && minutes <= 90 * 24 * 60 && said(reason) ? { minutes, ...why } : undefined;
    }
    case 'urge':
      return said(note) ? more : undefined;
    case 'merge':
      return keep && said(reason) ? { order: keep, ...why } : undefined;
  }
}
