import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Staff } from '../../../shared/district/schemas.ts';
import { env } from '../../../shared/env.ts';
import { DomainError } from '../../../shared/errors.ts';
import { keyFor } from '../../../shared/secrets.ts';
import { CHALLENGE_SECONDS } from './domain/factor.ts';

const ALGORITHM = 'HS256';
/** Never an access token's: what proves half of a sign-in opens no route. */
const AUDIENCE = 'second-factor';
const issuer = (): string => `mashang:${env().DISTRICT}`;
const claimsSchema = z.object({ sub: z.string(), epoch: z.number().int() });

/** Says that the password (or another issuer) was right, for five minutes and as long as sessions live on. */
export async function issueChallenge({ id, epoch }: Staff, nowMs: number): Promise<string> {
  return new SignJWT({ epoch })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(id)
    .setIssuer(issuer())
    .setAudience(AUDIENCE)
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.floor(nowMs / 1000) + CHALLENGE_SECONDS)
    .sign(await keyFor('access-token'));
}

/** @throws DomainError `session_ended`: sign in again */
export async function readChallenge(
  token: string,
  nowMs: number,
): Promise<{ staffId: string; epoch: number }> {
  try {
    const { payload } = await jwtVerify(token, await keyFor('access-token'), {
      algorithms: [ALGORITHM],
      issuer: issuer(),
      audience: AUDIENCE,
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'sub'],
    });
    const { sub, epoch } = claimsSchema.parse(payload);
    return { staffId: sub, epoch };
  } catch {
    throw new DomainError('session_ended');
  }
}
