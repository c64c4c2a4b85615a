import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import { PERSON_ID } from '../ids.ts';
import { keyFor } from '../secrets.ts';
import type { ResidentIdentity } from './contract.ts';
import { isRevoked } from './revocations.ts';

/** Seconds; longer than this nothing works without the session behind it. */
export const RESIDENT_TOKEN_SECONDS = 600;
const ALGORITHM = 'HS256';
const AUDIENCE = 'resident';

const claimsSchema = z.object({ sub: z.string().regex(PERSON_ID), sid: z.string().min(1) });

const issuer = (): string => `mashang:${env().DISTRICT}`;

/** Ids and nothing else: a resident's name or phone is in no token. Signed with a key that no staff token has. */
export async function issueResidentToken({ id, sid }: ResidentIdentity, nowMs: number): Promise<string> {
  return new SignJWT({ sid })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(id)
    .setIssuer(issuer())
    .setAudience(AUDIENCE)
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.floor(nowMs / 1000) + RESIDENT_TOKEN_SECONDS)
    .sign(await keyFor('resident-token'));
}

/** @throws DomainError `not_signed_in` or `token_expired` */
export async function readResidentToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<ResidentIdentity> {
  const token = /^Bearer ([\w.-]{20,4000})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new DomainError('not_signed_in');
  let identity: z.infer<typeof claimsSchema>;
  try {
    const { payload } = await jwtVerify(token, await keyFor('resident-token'), {
      algorithms: [ALGORITHM],
      issuer: issuer(),
      audience: AUDIENCE,
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    identity = claimsSchema.parse(payload);
  } catch (error) {
    const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    throw new DomainError(expired ? 'token_expired' : 'not_signed_in');
  }
  const { sub, sid } = identity;
  // A session that has ended, or a person who was erased, is refused within half a minute, as expired.
  if (await isRevoked({ holder: sub, version: 0, session: sid })) throw new DomainError('token_expired');
  return { id: sub, sid };
}
