import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { STAFF_ROLES, type StaffIdentity } from './contract.ts';
import { isRevoked } from './revocations.ts';
import { bearerToken, signedToken } from './signed-token.ts';

/** Seconds. Short, because every request takes the claims as they were when the token was made. */
export const ACCESS_TOKEN_SECONDS = 600;

const accessToken = signedToken({
  audience: 'console',
  key: 'access-token',
  seconds: ACCESS_TOKEN_SECONDS,
  claims: z.object({
    name: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    regions: z.array(z.string()),
    unit: z.string().optional(),
    /** The session it came from; a token without one can do nothing to sessions. */
    sid: z.string().optional(),
    /** The account's version as it was read; a token without one ends with the first revocation. */
    ver: z.number().int().min(0).default(0),
  }),
});

/** @param version of the account row that the claims were read from */
export async function issueAccessToken(staff: StaffIdentity, nowMs: number, version = 0): Promise<string> {
  const { id, sessionId, ...claims } = staff;
  return accessToken.issue(id, { ...claims, ver: version, ...(sessionId ? { sid: sessionId } : {}) }, nowMs);
}

/**
 * A revoked token answers as an expired one: the page asks for the next, and gets it with the new rights or
 * hears that the session has ended.
 * @throws DomainError `not_signed_in` or `token_expired`
 */
export async function readAccessToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<StaffIdentity> {
  const { sub, ver, sid, ...claims } = await accessToken.read(bearerToken(authorization), nowMs);
  if (await isRevoked({ holder: sub, version: ver, session: sid })) throw new DomainError('token_expired');
  return { id: sub, ...claims, ...(sid ? { sessionId: sid } : {}) };
}
