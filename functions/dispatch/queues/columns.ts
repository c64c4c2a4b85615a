import { colourAt } from '../../shared/colour.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { isHeld } from '../flow/statuses.ts';

/** How open orders stand on the board: by the colour of their time, and apart from them those that stand still. */
export const COLUMNS = ['red', 'yellow', 'blue', 'held'] as const;
export type Column = (typeof COLUMNS)[number];

/** The lists that can stand on a board: by deadline, and of open orders. */
export const BOARD_VIEWS: readonly string[] = ['mine', 'unit', 'pool', 'all'];

/**
 * Rows read at once for a column. Yellow and blue lie between each other in the order of their deadlines, so more are
 * read than shown: with terms from four hours to a week, the first blue one of an area comes within the first hundreds.
 */
export const COLUMN_CHUNK = 100;

/** Where an open order stands at this time: each in one column. */
export function columnOf(order: WorkOrder, at: string): Column {
  if (isHeld(order.status)) return 'held';
  const colour = colourAt(order, undefined, at);
  return colour === 'grey' ? 'blue' : colour;
}

/** Which deadlines a column's orders can have: what is late is late, what is not is not. */
export function dueWithin(column: Column | undefined, at: string): { below?: string; above?: string } {
  if (column === undefined || column === 'held') return {};
  return column === 'red' ? { below: at } : { above: at };
}
