import { nicknameOf, putPerson, sealOf } from '../../functions/identity/residents/person-repository.ts';
import type { PersonRow } from '../../functions/identity/residents/rows.ts';
import { newSession } from '../../functions/identity/residents/sessions/session-answer.ts';
import { iso } from '../../functions/shared/clock.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';

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
