import { iso, now } from '../../../shared/clock.ts';
import { DomainError, notFound, staleVersion } from '../../../shared/errors.ts';
import { newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { personStillThere } from '../../../shared/personal-data/person-still-there.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsBelow } from '../../../shared/table/partition.ts';
import { takesPlace } from '../../households/domain/membership.ts';
import { householdsOf } from '../../households/membership-repository.ts';
import {
  count,
  dropCount,
  dropMembership,
  freePlaces,
  leftEvents,
} from '../../households/membership-rows.ts';
import { consumeOtp } from '../otp/otp-repository.ts';
import { findPerson, openField, putPerson, sealOf } from '../person-repository.ts';
import { MAX_PERSONS, personsOf, putPhone } from '../phone-repository.ts';
import { childRowSchema, type PersonRow } from '../rows.ts';
import { provePhone } from '../sign-in/prove.ts';
import { dayOf, isChild } from './domain/age.ts';

const MAX_CHILDREN = 6;

const countChild = (guardianId: string, by: 1 | -1): Step =>
  count(keys.childCount(guardianId), by, MAX_CHILDREN, 'too_many_children');

const dropChildRow = (guardianId: string, childId: string): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: keys.child(guardianId, childId),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  onFail: notFound,
});

/** @throws DomainError `not_a_child`, `too_many_children`, `not_signed_in` */
export async function addChild(
  guardian: PersonRow,
  nickname: string,
  birthDate: string,
  nowMs: number,
): Promise<PersonRow> {
  if (!isChild(birthDate, dayOf(nowMs))) throw new DomainError('not_a_child');
  const id = newId('P', nowMs);
  const at = iso(nowMs);
  const child: PersonRow = {
    id,
    status: 'active',
    nickname: await sealOf(id, 'nickname', nickname),
    birthDate: await sealOf(id, 'birthDate', birthDate),
    guardianId: guardian.id,
    noticeVersion: guardian.noticeVersion,
    createdAt: at,
    version: 1,
  };
  const row = {
    ...keys.child(guardian.id, id),
    type: 'child',
    ...childRowSchema.parse({ personId: id, at }),
  };
  await commit({
    steps: [
      personStillThere(guardian.id),
      putPerson(child),
      {
        write: {
          Put: { TableName: tableName(), Item: row, ConditionExpression: 'attribute_not_exists(pk)' },
        },
        onFail: staleVersion,
      },
      countChild(guardian.id, 1),
    ],
  });
  return child;
}

export async function childrenOf(guardianId: string): Promise<PersonRow[]> {
  const rows = await rowsBelow(keys.child(guardianId, ''));
  const found = await Promise.all(rows.map((item) => findPerson(childRowSchema.parse(item).personId)));
  return found.filter((child) => child !== undefined);
}

/** @throws DomainError `not_found` for everybody else's child */
export async function requireChild(guardianId: string, childId: string): Promise<PersonRow> {
  const child = await findPerson(childId);
  if (child?.guardianId !== guardianId) throw notFound();
  return child;
}

/**
 * From the fourteenth birthday on: the child's own phone, proved by a code sent to it, takes the guardian's place.
 * @throws DomainError `not_found`, `still_a_child`, `wrong_code`, `too_many_persons`, `not_signed_in`
 */
export async function releaseChild(
  guardianId: string,
  childId: string,
  typed: { phone: string; code: string },
  nowMs: number,
): Promise<void> {
  const child = await requireChild(guardianId, childId);
  const birthDate = (await openField(child, 'birthDate')) ?? '';
  if (isChild(birthDate, dayOf(nowMs))) throw new DomainError('still_a_child');
  const { phone, phoneTag, used } = await provePhone(typed, nowMs);
  if ((await personsOf(phoneTag)).length >= MAX_PERSONS) throw new DomainError('too_many_persons');
  const { birthDate: _, guardianId: __, ...kept } = child;
  const next = {
    ...kept,
    phone: await sealOf(child.id, 'phone', phone),
    phoneTag,
    version: child.version + 1,
  };
  await commit({
    steps: [
      consumeOtp(phoneTag, used),
      personStillThere(guardianId),
      putPerson(next, child),
      putPhone(phoneTag, child.id, iso(nowMs)),
      dropChildRow(guardianId, child.id),
      countChild(guardianId, -1),
    ],
  });
}

/**
 * The child's record is gone, with the households it was in: nothing of it is kept.
 * @throws DomainError `not_found`, `stale_version` when it joins or leaves a household in the same moment
 */
export async function removeChild(guardianId: string, childId: string): Promise<void> {
  const child = await requireChild(guardianId, childId);
  const households = await householdsOf(child.id);
  await commit({
    steps: [
      {
        write: {
          Delete: {
            TableName: tableName(),
            Key: keys.person(child.id),
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': child.version },
          },
        },
        onFail: staleVersion,
      },
      dropChildRow(guardianId, child.id),
      countChild(guardianId, -1),
      ...households.flatMap((each) => [...dropMembership(each), ...freePlaces(each).slice(0, 1)]),
      dropCount(keys.householdCount(child.id), households.filter(takesPlace).length),
    ],
    events: leftEvents(households, iso(now())),
  });
}
