import * as z from 'zod';
import { issueResidentToken, RESIDENT_TOKEN_SECONDS } from '../../../shared/http/resident-token.ts';
import { newId } from '../../../shared/ids.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { nicknameOf } from '../person-repository.ts';
import type { PersonRow } from '../rows.ts';
import { newRefreshToken, refreshCookie } from './refresh-token.ts';
import { putSession, RESIDENT_SESSION_MS } from './session-repository.ts';

/** What signing in and refreshing answer. */
export const residentSessionSchema = z.strictObject({
  accessToken: z.string(),
  expiresIn: z.number().int(),
  person: z.strictObject({ id: z.string(), nickname: z.string() }),
});
export type ResidentSessionAnswer = z.infer<typeof residentSessionSchema>;

export async function sessionAnswer(
  person: PersonRow,
  sid: string,
  nowMs: number,
): Promise<ResidentSessionAnswer> {
  return {
    accessToken: await issueResidentToken({ id: person.id, sid }, nowMs),
    expiresIn: RESIDENT_TOKEN_SECONDS,
    person: { id: person.id, nickname: await nicknameOf(person) },
  };
}

/** A session about to be written: its row for the transaction that signs in, and what is sent when it holds. */
export interface NewSession {
  step: Step;
  answer: ResidentSessionAnswer;
  cookie: string;
}

export async function newSession(person: PersonRow, nowMs: number): Promise<NewSession> {
  const id = newId('V', nowMs);
  const token = await newRefreshToken(person.id, id);
  const expiresAt = nowMs + RESIDENT_SESSION_MS;
  const session = { id, personId: person.id, refreshTag: token.tag, rotatedAt: nowMs, expiresAt, version: 1 };
  return {
    step: putSession(session),
    answer: await sessionAnswer(person, id, nowMs),
    cookie: refreshCookie(token, expiresAt, nowMs),
  };
}
