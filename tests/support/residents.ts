import { handler as requestOtp } from '../../functions/identity/residents/otp/handlers/request-otp.ts';
import { nicknameOf, putPerson, sealOf } from '../../functions/identity/residents/person-repository.ts';
import type { PersonRow } from '../../functions/identity/residents/rows.ts';
import { newSession } from '../../functions/identity/residents/sessions/session-answer.ts';
import { handler as signIn } from '../../functions/identity/residents/sign-in/handlers/resident-sign-in.ts';
import { iso } from '../../functions/shared/clock.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { readSmsOutbox } from '../../functions/shared/sms/outbox.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';

export interface SignedInResident {
  person: PersonRow;
  nickname: string;
  token: string;
  /** `name=value`, as a browser sends it. */
  cookie: string;
}

/** Somebody with an account and a session, without the way through a phone. */
export async function resident(
  nickname = '王阿姨',
  more: Partial<PersonRow> = {},
): Promise<SignedInResident> {
  const id = newId('P', Date.now());
  const person: PersonRow = {
    id,
    status: 'active',
    nickname: await sealOf(id, 'nickname', nickname),
    noticeVersion: 1,
    createdAt: iso(Date.now()),
    version: 1,
    ...more,
  };
  const session = await newSession(person, Date.now());
  await commit({ steps: [putPerson(person), session.step] });
  return {
    person,
    nickname: await nicknameOf(person),
    token: session.answer.accessToken,
    cookie: session.cookie.split(';')[0] ?? '',
  };
}

let number = 0;
/** A phone nobody in this run has had; neighbours differ in their first seven digits. */
export const newPhone = (): string => `139${String(1_0000 + ++number).padStart(5, '0')}${'000'}`;

export const askForCode = (phone: string, sourceIp?: string): Promise<Answer> =>
  call(requestOtp, { body: { phone }, ...(sourceIp ? { sourceIp } : {}) });

/** What lies in the outbox for a phone, newest first. */
export const codesFor = async (phone: string): Promise<string[]> =>
  (await readSmsOutbox(100)).filter((message) => message.phone === `+86${phone}`).map(({ code }) => code);

export const enter = (body: Record<string, unknown>): Promise<Answer> => call(signIn, { body });

/** Asks for a code and reads it from the outbox. */
export async function codeFor(phone: string): Promise<string> {
  await askForCode(phone);
  return (await codesFor(phone))[0] ?? '';
}

export const NOTICE = { purpose: 'account', version: 1 };

/** The whole way: code, no account yet, nickname and consent. */
export async function register(phone: string, nickname = '李大爷'): Promise<Answer> {
  const offered = await enter({ phone, code: await codeFor(phone), choose: true });
  const { challenge } = offered.json;
  return enter({ phone, challenge, person: { nickname, fourteen: true }, notice: NOTICE });
}
