import type { Staff } from '../../functions/shared/district/schemas.ts';
import type { DemoCodes } from './codes/invent-codes.ts';

/** What somebody who tries the demo wants to hold in hand; it is shown on /dev. */
export interface SeedResult {
  codes: { code: string; kind: string; place: string; pin?: string }[];
  accounts: { role: string; username: string; password: string }[];
}

const PER_KIND = 3;

/** A few working codes of every kind and every account. */
export function result(
  { codes, suspended, replaced }: DemoCodes,
  staff: readonly Staff[],
  password: string,
  pin: string,
): SeedResult {
  const stopped = new Set([...suspended, ...replaced.map(({ code }) => code)]);
  const kinds = Map.groupBy(
    codes.filter(({ code }) => !stopped.has(code)),
    ({ kind }) => kind,
  );
  return {
    codes: [...kinds].flatMap(([kind, group]) =>
      group.slice(0, PER_KIND).map(({ code, place }) => ({
        ...{ code, kind, place: place.name },
        ...(kind === 'courier' ? { pin } : {}),
      })),
    ),
    accounts: staff.map(({ roles: [role = ''], username }) => ({ role, username, password })),
  };
}
