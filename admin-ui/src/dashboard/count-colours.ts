import type { Colour, Order } from '../api/records.ts';

export const shown: Colour[] = ['red', 'yellow', 'blue'];

/** How many of each colour are among these orders. */
export function countColours(orders: Pick<Order, 'colour'>[]): Record<Colour, number> {
  const counts = { blue: 0, yellow: 0, red: 0, grey: 0 };
  for (const { colour } of orders) counts[colour] += 1;
  return counts;
}
