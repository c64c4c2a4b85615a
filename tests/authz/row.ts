import type { StaffRole } from '../../functions/shared/http/contract.ts';
import type { Call } from '../../functions/shared/testing/http-event.ts';
import { CALLER_NAMES, type CallerName, positionOf } from './callers.ts';
import type { Caller, World } from './world.ts';

export type Ask = (world: World, caller: Caller) => Call | Promise<Call>;
export type Expected = Record<CallerName, number>;

/** A request that only what it names makes wrong: another's file, a place out of reach, a role too high. */
export interface Trap {
  by: CallerName;
  ask: Ask;
  is: number;
  code: string;
  /** A wrong guess: that it was made is written down, and nothing else. */
  counted?: true;
}

/** One route, and if need be one way of using it: `METHOD /path` or `METHOD /path: the way`. */
export interface Row {
  /** The status each caller gets for a valid request. */
  who: Expected;
  /** A valid request, about something of its own where carrying it out changes it. */
  ask: Ask;
  /** Path parameters or query of the same request for something that does not exist. */
  missing?: Pick<Call, 'params' | 'query'>;
  /** Text in the answer that these callers find, and nobody else does. */
  lists?: { text: (world: World) => string; to: readonly CallerName[] };
  /** Fields that these callers alone are told. */
  tells?: { fields: readonly string[]; to: readonly CallerName[] };
  /** Personal data that the route is for. */
  shows?: readonly ('phone' | 'nickname' | 'person')[];
  /** Optional fields of the body that the valid request leaves out. */
  optional?: readonly string[];
  traps?: Record<string, Trap>;
}
export type Rows = Record<string, Row>;

const NOT_STAFF: readonly CallerName[] = ['nobody', 'resident', 'neighbour', 'courier', 'another courier'];

const expected = (of: (name: CallerName) => number): Expected =>
  Object.fromEntries(CALLER_NAMES.map((name) => [name, of(name)])) as Expected;

/** Open to whoever comes, whatever they show. */
export const anyone = (status: number): Expected => expected(() => status);

/** Open to residents as themselves. */
export const residents = (own: number, anothers: number = own): Expected =>
  expected((name) => (name === 'resident' ? own : name === 'neighbour' ? anothers : 401));

/** Open to the cards of couriers. */
export const couriers = (status: number): Expected =>
  expected((name) => (name === 'courier' || name === 'another courier' ? status : 401));

/** Open without a token and with a resident's; another token is refused rather than overlooked. */
export const residentsOrNobody = (status: number): Expected => ({ ...residents(status), nobody: status });

export interface StaffRules {
  ok: number;
  /** What a role that may not hears. */
  others?: number;
  /** What a role that may hears about something in another region; left out: it is no matter of regions. */
  elsewhere?: number;
  otherUnit?: number;
}

/** Open to these roles. */
export function staff(
  may: readonly StaffRole[],
  { ok, others = 403, elsewhere = ok, otherUnit = ok }: StaffRules,
  except: Partial<Expected> = {},
): Expected {
  const of = (name: CallerName): number => {
    if (NOT_STAFF.includes(name)) return 401;
    const { role, where } = positionOf(name);
    if (!may.includes(role)) return others;
    return where === 'here' ? ok : where === 'elsewhere' ? elsewhere : otherUnit;
  };
  return { ...expected(of), ...except };
}

/** All of a row's callers that get this status. */
export const callersWith = ({ who }: Row, status: (status: number) => boolean): CallerName[] =>
  CALLER_NAMES.filter((name) => status(who[name]));

/** Enough of a row's callers where all hear the same: who they are is not even read. */
export function someOf(row: Row, names: readonly CallerName[]): readonly CallerName[] {
  const alike = new Set(Object.values(row.who)).size === 1;
  return alike ? ['nobody', 'resident', 'courier', 'grid_worker', 'administrator'] : names;
}
