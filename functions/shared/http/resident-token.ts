import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { PERSON_ID } from '../ids.ts';
import type { ResidentIdentity } from './contract.ts';
import { isRevoked } from './revocations.ts';
import { bearerToken, signedToken } from './signed-token.ts';

/** Seconds; longer than this nothing works without the session behind it. */
export const RESIDENT_TOKEN_SECONDS = 600;

/** Ids and nothing else: a resident's name or phone is in no token. Signed with a key that no staff token has. */
const residentToken = signedToken({
  audience: 'resident',
  key: 'resident-token',
  seconds: RESIDENT_TOKEN_SECONDS,
  subject: PERSON_ID,
  claims: z.object({ sid: z.string().min(1) }),
});

export const issueResidentToken = ({ id, sid }: ResidentIdentity, nowMs: number): Promise<string> =>
  residentToken.issue(id, { sid }, nowMs);

/** @throws DomainError `not_signed_in` or `token_expired` */
export async function readResidentToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<ResidentIdentity> {
  const { sub, sid } = await residentToken.read(bearerToken(authorization), nowMs);
  // A session that has ended, or a person who was erased, is refused within half a minute, as expired.
  if (await isRevoked({ holder: sub, version: 0, session: sid })) throw new DomainError('token_expired');
  return { id: sub, sid };
}
