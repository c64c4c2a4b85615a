import { iso } from '../../../shared/clock.ts';
import { DomainError, notFound } from '../../../shared/errors.ts';
import { newCapability, newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { personStillThere } from '../../../shared/personal-data/person-still-there.ts';
import { agreeToAccount } from '../../consent/consent-repository.ts';
import { CODE_MS, consumeOtp, keepProof } from '../otp/otp-repository.ts';
import { nicknameOf, putPerson, sealOf } from '../person-repository.ts';
import { MAX_PERSONS, personsOf, putPhone } from '../phone-repository.ts';
import type { PersonRow } from '../rows.ts';
import { newSession, type ResidentSessionAnswer } from '../sessions/session-answer.ts';
import { type Proven as PhoneProof, proofTagOf, provePhone } from './prove.ts';

export interface Knock {
  phone: string;
  code?: string | undefined;
  challenge?: string | undefined;
  /** Ask who it is even if only one person has this phone: somebody else wants to be added. */
  choose?: boolean | undefined;
  person?: { id: string } | { nickname: string; fourteen: boolean } | undefined;
  notice?: { purpose: 'account'; version: number } | undefined;
}

export interface Choice {
  challenge: string;
  expiresIn: number;
  choose: { id: string; nickname: string }[];
}
export type SignedIn = { answer: ResidentSessionAnswer; cookie: string } | { choice: Choice };

type Proven = PhoneProof & { nowMs: number };

async function offer(
  { phone, phoneTag, used, nowMs }: Proven,
  persons: PersonRow[],
): Promise<{ choice: Choice }> {
  const challenge = newCapability('C');
  await keepProof(phoneTag, used, await proofTagOf(phone, challenge), nowMs);
  const choose = await Promise.all(
    persons.map(async (person) => ({ id: person.id, nickname: await nicknameOf(person) })),
  );
  return { choice: { challenge, expiresIn: CODE_MS / 1000, choose } };
}

async function enter({ phoneTag, used, nowMs }: Proven, person: PersonRow): Promise<SignedIn> {
  const session = await newSession(person, nowMs);
  await commit({ steps: [consumeOtp(phoneTag, used), personStillThere(person.id), session.step] });
  return session;
}

async function register(
  { phone, phoneTag, used, nowMs }: Proven,
  nickname: string,
  noticeVersion: number,
): Promise<SignedIn> {
  const id = newId('P', nowMs);
  const at = iso(nowMs);
  const person: PersonRow = {
    id,
    status: 'active',
    nickname: await sealOf(id, 'nickname', nickname),
    phone: await sealOf(id, 'phone', phone),
    phoneTag,
    noticeVersion,
    createdAt: at,
    version: 1,
  };
  const agreed = await agreeToAccount(id, noticeVersion, at);
  const session = await newSession(person, nowMs);
  await commit({
    steps: [consumeOtp(phoneTag, used), putPerson(person), putPhone(phoneTag, id, at), agreed, session.step],
  });
  return session;
}

/**
 * Signs in the one person of a phone, or says who it may be. A new person is made in the same transaction that
 * uses up the code, so a code makes at most one.
 * @throws DomainError `wrong_code`, `not_found`, `guardian_needed`, `notice_required`, `notice_changed`,
 *   `too_many_persons`
 */
export async function signIn(knock: Knock, nowMs: number): Promise<SignedIn> {
  const { person, notice, choose } = knock;
  // Before anything is used up: the same code serves once the answer is another.
  if (person && 'nickname' in person) {
    if (!person.fourteen) throw new DomainError('guardian_needed');
    if (!notice) throw new DomainError('notice_required');
  }
  const proven = { ...(await provePhone(knock, nowMs)), nowMs };
  const persons = await personsOf(proven.phoneTag);
  if (person && 'id' in person) {
    const chosen = persons.find(({ id }) => id === person.id);
    if (!chosen) throw notFound();
    return enter(proven, chosen);
  }
  if (person && notice) {
    if (persons.length >= MAX_PERSONS) throw new DomainError('too_many_persons');
    return register(proven, person.nickname, notice.version);
  }
  const [only, ...others] = persons;
  return only && others.length === 0 && !choose ? enter(proven, only) : offer(proven, persons);
}
