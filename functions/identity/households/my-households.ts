import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import { regionPath } from '../../shared/district/names.ts';
import type { Language } from '../../shared/http/contract.ts';
import { findPerson, nicknameOf } from '../residents/person-repository.ts';
import { MEMBERSHIP_STATUSES, type Membership, takesPlace } from './domain/membership.ts';
import { householdsOf, membersOf } from './membership-repository.ts';
import { followReplacements, stateOfCode } from './move.ts';

/** Neighbours in a household see nicknames and nothing else of each other. */
export const householdView = z.strictObject({
  code: z.string(),
  status: z.enum(MEMBERSHIP_STATUSES),
  place: z.strictObject({ name: z.string(), regionPath: z.array(z.string()) }),
  at: z.iso.datetime(),
  reason: z.string().optional(),
  /** The code is suspended: the binding stays, nobody new can join. */
  stopped: z.boolean(),
  members: z.array(
    z.strictObject({
      personId: z.string(),
      nickname: z.string(),
      status: z.enum(['pending', 'confirmed']),
      me: z.boolean(),
    }),
  ),
});
type HouseholdView = z.infer<typeof householdView>;

async function membersView(code: string, me: string): Promise<HouseholdView['members']> {
  const members = (await membersOf(code)).filter(takesPlace);
  const views = await Promise.all(
    members.map(async ({ personId, status }) => {
      const person = await findPerson(personId);
      if (!person || status === 'refused') return [];
      return [{ personId, nickname: await nicknameOf(person), status, me: personId === me }];
    }),
  );
  return views.flat();
}

/** Who lives there is shown to those who live there, not to those who say so. */
export async function viewHousehold(membership: Membership, language: Language): Promise<HouseholdView> {
  const { code, personId, status, place, at, reason } = membership;
  const [regions, state] = await Promise.all([config('region'), stateOfCode(code)]);
  return {
    code,
    status,
    place: { name: place.name, regionPath: regionPath(regions, place.regionCode, language) },
    at,
    ...(reason ? { reason } : {}),
    stopped: state.status !== 'active',
    members: status === 'confirmed' ? await membersView(code, personId) : [],
  };
}

export async function myHouseholds(personId: string, language: Language): Promise<HouseholdView[]> {
  const found = await householdsOf(personId);
  const now = (await followReplacements(found)) ? await householdsOf(personId) : found;
  return Promise.all(now.map((membership) => viewHousehold(membership, language)));
}
