import { subdistrictOf } from '../../shared/district/regions.ts';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { NewEvent } from '../../shared/events/events.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { MAX_HOUSEHOLDS, MAX_MEMBERS, type Membership, takesPlace } from './domain/membership.ts';

/** Who waits is in the list of the staff of the place; nobody else is in an index. */
const waiting = ({ status, place, at, code, personId }: Membership) =>
  status === 'pending'
    ? {
        gsi1pk: indexKeys.householdRequests(subdistrictOf(place.regionCode)),
        gsi1sk: `${at}#${code}#${personId}`,
      }
    : {};

/** Both rows of a membership, new or changed from what was read. */
export const putMembership = (next: Membership, before?: Membership): Step[] => [
  putVersioned(
    keys.member(next.code, next.personId),
    { type: 'household_member', ...next, ...waiting(next) },
    before,
  ),
  putVersioned(keys.householdOf(next.personId, next.code), { type: 'household_of_person', ...next }, before),
];

function remove(key: Key, version: number): Step {
  return {
    write: {
      Delete: {
        TableName: tableName(),
        Key: key,
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    },
    onFail: staleVersion,
  };
}

export const dropMembership = ({ code, personId, version }: Membership): Step[] => [
  remove(keys.member(code, personId), version),
  remove(keys.householdOf(personId, code), version),
];

/** Counts up to a bound in the transaction that fills the place: two at once cannot both take the last one. */
export function count(key: Key, by: number, most: number, code: string): Step {
  const room = by > 0;
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: key,
        UpdateExpression: 'ADD #count :by SET #type = :type',
        ...(room ? { ConditionExpression: 'attribute_not_exists(#count) OR #count <= :room' } : {}),
        ExpressionAttributeNames: { '#count': 'count', '#type': 'type' },
        ExpressionAttributeValues: {
          ':by': by,
          ':type': 'count',
          ...(room ? { ':room': most - by } : {}),
        },
      },
    },
    onFail: () => new DomainError(code),
  };
}

/** The counter goes with whose it is, unless something that was not read has been counted meanwhile. */
export const dropCount = (key: Key, read: number): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: key,
      ConditionExpression: read > 0 ? '#count = :read' : 'attribute_not_exists(#count) OR #count = :read',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':read': read },
    },
  },
  onFail: staleVersion,
});

/** The places a membership begins or ceases to take, in the household and among those of the person. */
export function countPlaces({ code, personId }: Membership, by: 1 | -1): Step[] {
  return [
    count(keys.householdSize(code), by, MAX_MEMBERS, 'household_full'),
    count(keys.householdCount(personId), by, MAX_HOUSEHOLDS, 'too_many_households'),
  ];
}

/** Somebody who was known to live there does no longer: whoever keeps something for the household looks who is left. */
export const leftEvents = (memberships: readonly Membership[], at: string): NewEvent[] =>
  memberships
    .filter(({ status }) => status === 'confirmed')
    .map(({ code }) => ({ type: 'household.left', payload: { code, at } }));

/** A person leaves, or is refused: what was counted for them is counted back. */
export const freePlaces = (membership: Membership): Step[] =>
  takesPlace(membership) ? countPlaces(membership, -1) : [];
