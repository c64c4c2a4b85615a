import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getWorkOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { atTime } from '../../functions/shared/clock.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { memberOf } from '../support/claim-units.ts';
import { act, lamp } from './steps.ts';
import { tokenOf } from './world.ts';

export const TEAMS = ['U-TEAM1', 'U-TEAM2', 'U-TEAM3'];
export const ONE = memberOf('U-TEAM1', 2);
export const TWO = memberOf('U-TEAM2', 2);
export const MINUTE = 60_000;

export const later = <T>(minutes: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + minutes * MINUTE, work);

export const step = async (
  id: string,
  action: string,
  staff: StaffIdentity,
  body: Record<string, unknown> = {},
  key?: string,
): Promise<Answer> =>
  call(actOnOrder, {
    params: { id, action },
    body,
    token: await tokenOf(staff),
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });

export const see = async (id: string, staff: StaffIdentity): Promise<Answer> =>
  call(getWorkOrder, { params: { id }, token: await tokenOf(staff) });

export const offeredTo = async (staff: StaffIdentity): Promise<string[]> => {
  const { json } = await call(listOrders, { query: { view: 'offered' }, token: await tokenOf(staff) });
  return json.items.map(({ id }: { id: string }) => id);
};

/** A lamp whose order the community holds out to the teams. */
export async function offered(terms: Record<string, unknown> = {}): Promise<{ id: string; token: string }> {
  const { id, token } = await lamp();
  const answer = await act(id, 'offer', 'community', { bounty: 20, units: TEAMS, ...terms });
  if (answer.status !== 200) throw new Error(`not offered: ${answer.text}`);
  return { id, token };
}
