import type { ClaimsSettings } from '../../../shared/district/claims-settings.ts';
import type { Unit } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';

interface Named {
  code: string;
  name: string;
}

/** An order held out to several units; it stays on the order for as long as it may come back to it. */
export interface Offer {
  /** Standing points for the unit that gets it done. Written down here; nobody gives them yet. */
  bounty: number;
  /** Codes of those who may claim it; `*` alone: every department. */
  units: string[];
  until: string;
  /** Whose queue it came from, and goes back to. */
  from: Named;
  /** Had it and gave it back, or did not begin in time: the others go first. */
  gaveBack?: string[];
}

/** A place in the unit's number of claims, until the work is done or leaves the unit. */
export interface Claim {
  unit: string;
  at: string;
  /** Work has begun by then, or it goes back. */
  startBy: string;
}

export const EVERY_DEPARTMENT = '*';
const MOST_AHEAD_MS = 7 * 24 * 3_600_000;
const MINUTE_MS = 60_000;

export const wasOfferedTo = ({ units }: Offer, unit: string): boolean =>
  units.includes(unit) || (units.includes(EVERY_DEPARTMENT) && unit.startsWith('U-'));

export const isOfferedTo = (offer: Offer, unit: string): boolean =>
  wasOfferedTo(offer, unit) && !offer.gaveBack?.includes(unit);

/** The unit somebody can claim for: departments have members and heads, and these claim. */
export const claimsFor = ({ roles, unit }: StaffIdentity): string | undefined =>
  roles.includes('unit_member') || roles.includes('unit_head') ? unit : undefined;

/** Departments that can still claim it. */
export const stillOfferedTo = (offer: Offer, units: readonly Unit[]): string[] =>
  units
    .filter(({ code, kind, retired }) => kind === 'department' && !retired && isOfferedTo(offer, code))
    .map(({ code }) => code);

/** @throws DomainError `invalid_request`, `unknown_unit`, `unit_retired`, `unit_cannot_claim` */
function requireClaimers(codes: readonly string[], units: readonly Unit[]): void {
  // One alone would be a transfer.
  if (codes.length < 2 && codes[0] !== EVERY_DEPARTMENT)
    throw new DomainError('invalid_request', {}, [{ path: 'body.units', message: 'too_few' }]);
  for (const code of codes) {
    if (code === EVERY_DEPARTMENT) continue;
    const unit = units.find((candidate) => candidate.code === code);
    if (!unit) throw new DomainError('unknown_unit');
    if (unit.retired) throw new DomainError('unit_retired', { unit: unit.name.zh });
    if (unit.kind !== 'department') throw new DomainError('unit_cannot_claim', { unit: unit.name.zh });
  }
}

/** @throws DomainError `invalid_request` for an end that is past or more than a week ahead */
function endOf(until: string | undefined, at: string, { unclaimedMinutes }: ClaimsSettings): string {
  const now = Date.parse(at);
  if (until === undefined) return new Date(now + unclaimedMinutes * MINUTE_MS).toISOString();
  const end = Date.parse(until);
  if (end <= now) throw new DomainError('invalid_request', {}, [{ path: 'body.until', message: 'past' }]);
  if (end > now + MOST_AHEAD_MS)
    throw new DomainError('invalid_request', {}, [{ path: 'body.until', message: 'too_far_ahead' }]);
  return new Date(end).toISOString();
}

export interface Terms {
  bounty: number;
  units: string[];
  until?: string | undefined;
}

/** @throws DomainError `unknown_unit`, `unit_retired`, `unit_cannot_claim`, `invalid_request` */
export function offerOf(
  { bounty, units: codes, until }: Terms,
  from: Named,
  at: string,
  units: readonly Unit[],
  settings: ClaimsSettings,
): Offer {
  requireClaimers(codes, units);
  return { bounty, units: codes, until: endOf(until, at, settings), from };
}

/** Nobody could begin in that time: what was left of it is left after it. */
export const afterHold = (claim: Claim, from: string, to: string): Claim =>
  claim.startBy <= from
    ? claim
    : {
        ...claim,
        startBy: new Date(Date.parse(claim.startBy) + Date.parse(to) - Date.parse(from)).toISOString(),
      };

export const claimOf = (unit: string, at: string, { giveBackMinutes }: ClaimsSettings): Claim => ({
  unit,
  at,
  startBy: new Date(Date.parse(at) + giveBackMinutes * MINUTE_MS).toISOString(),
});
