import { iso, now } from '../../../shared/clock.ts';
import { DomainError } from '../../../shared/errors.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { consumeOtp } from '../../residents/otp/otp-repository.ts';
import { findPerson, nicknameOf, openField, putPerson, sealOf } from '../../residents/person-repository.ts';
import { MAX_PERSONS, personsOf, putPhone } from '../../residents/phone-repository.ts';
import type { PersonRow } from '../../residents/rows.ts';
import { provePhone } from '../../residents/sign-in/prove.ts';

export interface Correction {
  nickname?: string | undefined;
  /** The new number, with the code that was sent to it. */
  phone?: { phone: string; code: string } | undefined;
}

export interface Corrected {
  nickname: string;
  phone?: string;
}

const dropPhone = (tag: string, personId: string): Step => ({
  write: { Delete: { TableName: tableName(), Key: keys.phone(tag, personId) } },
});

async function changePhone(
  person: PersonRow,
  typed: { phone: string; code: string },
  nowMs: number,
): Promise<{ change: Partial<PersonRow>; steps: Step[] }> {
  const { phone, phoneTag, used } = await provePhone(typed, nowMs);
  if (phoneTag === person.phoneTag) return { change: {}, steps: [consumeOtp(phoneTag, used)] };
  if ((await personsOf(phoneTag)).length >= MAX_PERSONS) throw new DomainError('too_many_persons');
  return {
    change: { phone: await sealOf(person.id, 'phone', phone), phoneTag },
    steps: [
      consumeOtp(phoneTag, used),
      putPhone(phoneTag, person.id, iso(nowMs)),
      ...(person.phoneTag ? [dropPhone(person.phoneTag, person.id)] : []),
    ],
  };
}

/**
 * Sets right what is held about oneself. A new phone is proved by the code sent to it, and the old one no longer
 * signs in from that moment.
 * @throws DomainError `not_signed_in`, `wrong_code`, `invalid_phone`, `too_many_persons`, `stale_version`
 */
export async function correctPerson(personId: string, { nickname, phone }: Correction): Promise<Corrected> {
  const person = await findPerson(personId);
  if (!person) throw new DomainError('not_signed_in');
  const changed = phone ? await changePhone(person, phone, now()) : { change: {}, steps: [] };
  const next: PersonRow = {
    ...person,
    ...changed.change,
    ...(nickname === undefined ? {} : { nickname: await sealOf(personId, 'nickname', nickname) }),
    version: person.version + 1,
  };
  await commit({ steps: [putPerson(next, person), ...changed.steps] });
  const number = await openField(next, 'phone');
  return { nickname: await nicknameOf(next), ...(number ? { phone: number } : {}) };
}
