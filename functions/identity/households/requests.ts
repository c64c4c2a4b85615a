import * as z from 'zod';
import { auditView } from '../../shared/audit/audit-view.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { listPartitions } from '../../shared/district/scope.ts';
import { notFound } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import { findPerson, nicknameOf } from '../residents/person-repository.ts';
import { type Membership, membershipSchema } from './domain/membership.ts';
import { findMembership } from './membership-repository.ts';

/** Those who know who lives behind which door. */
export const DECIDERS = ['grid_worker', 'community'] as const;

export const REQUEST_ID = /^([0-9A-Z]{9})\.(P[0-9A-HJKMNP-TV-Z]{26})$/;
export const requestIdOf = ({ code, personId }: Membership): string => `${code}.${personId}`;

export const requestView = z.strictObject({
  id: z.string(),
  nickname: z.string(),
  place: z.strictObject({ name: z.string(), regionCode: z.string() }),
  at: z.iso.datetime(),
});

const view = async (membership: Membership): Promise<z.infer<typeof requestView>[]> => {
  const person = await findPerson(membership.personId);
  if (!person) return [];
  const { place, at } = membership;
  return [{ id: requestIdOf(membership), nickname: await nicknameOf(person), place, at }];
};

/** Whoever waits in the caller's regions, the longest first; that they were shown is written down. */
export async function listRequests(
  staff: StaffIdentity,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: z.infer<typeof requestView>[]; nextCursor?: string }> {
  const { items, ...rest } = await mergedPage({
    name: `household-requests/${staff.id}`,
    index: 'gsi1',
    partitions: (await listPartitions(staff)).map(indexKeys.householdRequests),
    forward: true,
    visible: (item) => coversAny(staff.regions, membershipSchema.parse(item).place.regionCode),
    ...query,
  });
  const memberships = items.map((item) => membershipSchema.parse(item));
  const views = (await Promise.all(memberships.map(view))).flat();
  for (const { id } of views) await auditView({ kind: 'household_request', id, field: 'nickname' });
  return { items: views, ...rest };
}

/** @throws DomainError `not_found`, for another region's too */
export async function requestInCharge(staff: StaffIdentity, id: string): Promise<Membership> {
  const [, code = '', personId = ''] = REQUEST_ID.exec(id) ?? [];
  const membership = code ? await findMembership(code, personId) : undefined;
  if (!membership || !coversAny(staff.regions, membership.place.regionCode)) throw notFound();
  return membership;
}
