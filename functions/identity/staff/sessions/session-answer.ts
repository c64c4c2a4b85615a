import * as z from 'zod';
import type { Staff } from '../../../shared/district/schemas.ts';
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from '../../../shared/http/access-token.ts';
import { type Reply, STAFF_ROLES, type StaffIdentity } from '../../../shared/http/contract.ts';

/** What signing in and refreshing answer. */
export const sessionAnswerSchema = z.strictObject({
  accessToken: z.string(),
  expiresIn: z.number().int(),
  staff: z.strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    regions: z.array(z.string()),
    unit: z.string().optional(),
  }),
});
/** The password was right; a code is missing, or the phone that makes codes. */
export const challengeSchema = z.strictObject({
  secondFactor: z.enum(['code', 'enrol']),
  challenge: z.string(),
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

export async function sessionAnswer(row: Staff, sessionId: string, nowMs: number): Promise<SessionAnswer> {
  const { id, name, roles, regions, unit, version } = row;
  const staff: StaffIdentity = { id, name, roles, regions, ...(unit ? { unit } : {}) };
  const accessToken = await issueAccessToken({ ...staff, sessionId }, nowMs, version);
  return { accessToken, expiresIn: ACCESS_TOKEN_SECONDS, staff };
}

type SignInOutcome = { answer: SessionAnswer; cookie: string } | z.infer<typeof challengeSchema>;

export const signInReply = (outcome: SignInOutcome): Reply =>
  'answer' in outcome
    ? { status: 200, body: outcome.answer, cookies: [outcome.cookie] }
    : { status: 202, body: outcome };
