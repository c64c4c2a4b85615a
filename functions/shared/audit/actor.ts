import { AsyncLocalStorage } from 'node:async_hooks';
import type { StaffRole } from '../http/contract.ts';

/** Who causes what is written now. Ids and roles only: the audit log holds nobody's name or words. */
export type Actor =
  | { kind: 'staff'; id: string; roles: StaffRole[] }
  | { kind: 'resident'; id: string }
  /** A courier's card, by its code: whoever carries it. */
  | { kind: 'courier'; id: string }
  /** Somebody who did not sign in: a report, a scan. */
  | { kind: 'public' }
  /** A queue's consumer, a timer, a command on somebody's terminal. */
  | { kind: 'system'; id: string };

interface Act {
  actor: Actor;
  /** The route, or the event that is reacted to. */
  action: string;
}

const acts = new AsyncLocalStorage<Act>();
const NOBODY: Act = { actor: { kind: 'system', id: 'process' }, action: 'run' };

/** Everything that is committed inside `work` is put down to this actor: no write can forget to say who made it. */
export const actingAs = <T>(actor: Actor, action: string, work: () => Promise<T>): Promise<T> =>
  acts.run({ actor, action }, work);

export const currentAct = (): Act => acts.getStore() ?? NOBODY;
