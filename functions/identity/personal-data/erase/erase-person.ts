import { iso, now } from '../../../shared/clock.ts';
import { DomainError, isCode, staleVersion } from '../../../shared/errors.ts';
import type { ResidentIdentity } from '../../../shared/http/contract.ts';
import { forgetRevocations, revoke } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { erasureIdOf, findErasure } from '../../../shared/personal-data/erasure-row.ts';
import { sweptAfter } from '../../../shared/retention/due.ts';
import { forgetOutbox } from '../../../shared/sms/outbox.ts';
import { tableName } from '../../../shared/table/client.ts';
import { type Key, keys } from '../../../shared/table/keys.ts';
import { findPerson, openField } from '../../residents/person-repository.ts';
import type { PersonRow } from '../../residents/rows.ts';
import { confirmed } from './confirm.ts';

/** As long as somebody may still complain that it was not done. */
const CERTIFICATE_MS = 3 * 365 * 24 * 3_600_000;
/** After the last thing that could still be on its way. */
export const FIRST_LOOK_MS = 180_000;

const remove = (Key: Key): Step => ({ write: { Delete: { TableName: tableName(), Key } } });

const begin = (id: string, nowMs: number): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: {
        ...keys.erasure(id),
        type: 'erasure',
        startedAt: iso(nowMs),
        ...sweptAfter(keys.erasure(id), nowMs + CERTIFICATE_MS),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onFail: () => new DomainError('already_exists', { code: 'certificate' }),
});

const removePerson = ({ id, version }: PersonRow): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: keys.person(id),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  },
  onFail: staleVersion,
});

/**
 * At once, without days to think it over: who wants to go is gone with this transaction, and the warning stands
 * before it. The rest follows through the queues.
 * @throws DomainError `not_signed_in`, `confirmation_needed`, `wrong_code`, `stale_version`
 */
export async function erasePerson(
  resident: ResidentIdentity,
  certificate: string,
  code: string | undefined,
): Promise<void> {
  const nowMs = now();
  const erasureId = await erasureIdOf(certificate);
  const person = await findPerson(resident.id);
  if (!person) {
    // Told twice: the first one did it.
    if (await findErasure(erasureId)) return;
    throw new DomainError('not_signed_in');
  }
  const confirmation = await confirmed(person, resident, code, nowMs);
  const phone = await openField(person, 'phone');
  const payload = { personId: person.id, erasureId };
  const { phoneTag, wechatTag } = person;
  try {
    await commit({
      steps: [
        begin(erasureId, nowMs),
        ...confirmation,
        removePerson(person),
        ...(phoneTag ? [remove(keys.phone(phoneTag, person.id))] : []),
        ...(phoneTag && confirmation.length === 0 ? [remove(keys.otp(phoneTag))] : []),
        ...(wechatTag ? [remove(keys.wechat(wechatTag))] : []),
        revoke(person.id),
      ],
      events: [
        { type: 'person.erased', payload },
        { type: 'person.erasure_ends', payload: { ...payload, look: 0 }, afterMs: FIRST_LOOK_MS },
      ],
    });
  } catch (error) {
    if (isCode(error, 'already_exists') && !(await findPerson(person.id))) return;
    throw error;
  }
  forgetRevocations();
  if (phone) await forgetOutbox(phone);
}
