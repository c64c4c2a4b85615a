import { expect } from 'vitest';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { DISTRICT, STAFF, tokenOf } from './world.ts';

export const STAFF_HERE = {
  ...STAFF,
  hotline: { id: 'S-HOT', name: '热线', roles: ['unit_member'], regions: [DISTRICT], unit: 'H-150603' },
  committee: { id: 'S-PTS', name: '评', roles: ['points_committee'], regions: [DISTRICT] },
} satisfies Record<string, StaffIdentity>;
export type Who = keyof typeof STAFF_HERE;
export type Query = Record<string, string | number>;

export const list = async (who: Who, query: Query = {}, handler: HttpHandler = listOrders) =>
  call(handler, { query, token: await tokenOf(STAFF_HERE[who]) });

export const ids = async (who: Who, query: Query = {}): Promise<string[]> => {
  const answer = await list(who, query);
  expect(answer.status).toBe(200);
  return answer.json.items.map(({ id }: { id: string }) => id);
};

/** Every page of a list, a step at a time; `between` runs after each. */
export async function pages(
  who: Who,
  query: Query,
  handler: HttpHandler = listOrders,
  between = async () => {},
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { status, json } = await list(who, { ...query, ...(cursor ? { cursor } : {}) }, handler);
    expect(status).toBe(200);
    expect(json.items.length).toBeLessThanOrEqual(Number(query.limit));
    seen.push(...json.items.map(({ id }: { id: string }) => id));
    cursor = json.nextCursor;
    await between();
  } while (cursor);
  return seen;
}
