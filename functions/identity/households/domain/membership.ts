import * as z from 'zod';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { PERSON_ID } from '../../../shared/ids.ts';
import { declared } from '../../../shared/inventory/declare.ts';

export const MAX_HOUSEHOLDS = 5;
export const MAX_MEMBERS = 20;

/** pending: asked for; refused: kept so that the person reads why, and holds no place in the household. */
export const MEMBERSHIP_STATUSES = ['pending', 'confirmed', 'refused'] as const;

/** `HOUSEHOLD#code`/`MEMBER#personId` and, the same, `PERSON#id`/`HOUSEHOLD#code`. */
export const membershipSchema = z.object(
  declared(
    { class: 'personal', purpose: 'account', basis: 'consent', retention: 'until left or erased' },
    {
      code: z.string(),
      personId: z.string().regex(PERSON_ID),
      status: z.enum(MEMBERSHIP_STATUSES),
      place: z.object({ name: z.string(), regionCode: regionCodeSchema }),
      at: z.iso.datetime(),
      /** Who said that this person lives there: somebody who does, staff, or the guardian of a child. */
      confirmedBy: z.enum(['member', 'staff', 'guardian']).optional(),
      reason: z.string().optional(),
      version: z.number().int(),
    },
  ),
);
export type Membership = z.infer<typeof membershipSchema>;

/** @throws DomainError `illegal_transition` when it was decided before */
export function decide(
  membership: Membership,
  decision: { confirmedBy: 'member' | 'staff' } | { reason: string },
): Membership {
  if (membership.status !== 'pending')
    throw new DomainError('illegal_transition', { status: membership.status });
  const version = membership.version + 1;
  return 'reason' in decision
    ? { ...membership, status: 'refused', reason: decision.reason, version }
    : { ...membership, status: 'confirmed', confirmedBy: decision.confirmedBy, version };
}

/** Behind a new code: the plate was replaced, who lives there did not change. */
export const moved = (membership: Membership, to: string): Membership => ({
  ...membership,
  code: to,
  version: 1,
});

/** A refusal holds no place. */
export const takesPlace = ({ status }: Pick<Membership, 'status'>): boolean => status !== 'refused';
