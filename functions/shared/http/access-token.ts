import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import { keyFor } from '../secrets.ts';
import { STAFF_ROLES, type StaffIdentity } from './contract.ts';
import { isRevoked } from './revocations.ts';

/** Seconds. Short, because every request takes the claims as they were when the token was made. */
export const ACCESS_TOKEN_SECONDS = 600;
const ALGORITHM = 'HS256';

const claimsSchema = z.object({
  sub: z.string(),
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  regions: z.array(z.string()),
  unit: z.string().optional(),
  /** The session it came from; a token without one can do nothing to sessions. */
  sid: z.string().optional(),
  /** The account's version as it was read; a token without one ends with the first revocation. */
  ver: z.number().int().min(0).default(0),
});

const issuer = (): string => `mashang:${env().DISTRICT}`;

/** @param version of the account row that the claims were read from */
export async function issueAccessToken(staff: StaffIdentity, nowMs: number, version = 0): Promise<string> {
  const { id, sessionId, ...claims } = staff;
  return new SignJWT({ ...claims, ver: version, ...(sessionId ? { sid: sessionId } : {}) })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(id)
    .setIssuer(issuer())
    .setAudience('console')
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.floor(nowMs / 1000) + ACCESS_TOKEN_SECONDS)
    .sign(await keyFor('access-token'));
}

async function claimsOf(token: string, nowMs: number): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(token, await keyFor('access-token'), {
      algorithms: [ALGORITHM],
      issuer: issuer(),
      audience: 'console',
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return claimsSchema.parse(payload);
  } catch (error) {
    const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    throw new DomainError(expired ? 'token_expired' : 'not_signed_in');
  }
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
  const token = /^Bearer ([\w.-]{20,4000})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new DomainError('not_signed_in');
  const { sub, ver, sid, ...claims } = await claimsOf(token, nowMs);
  if (await isRevoked({ holder: sub, version: ver, session: sid })) throw new DomainError('token_expired');
  return { id: sub, ...claims, ...(sid ? { sessionId: sid } : {}) };
}
