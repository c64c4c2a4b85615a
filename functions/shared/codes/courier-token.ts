import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import type { CourierIdentity } from '../http/contract.ts';
import { keyFor } from '../secrets.ts';

/** A working day: whoever rides types the PIN once, in the morning. */
export const COURIER_TOKEN_SECONDS = 12 * 3_600;
const ALGORITHM = 'HS256';
const AUDIENCE = 'courier';

const claimsSchema = z.object({
  sub: z.string().regex(/^[2-9A-HJ-NP-Z]{9}$/),
  pin: z.number().int().positive(),
});

const issuer = (): string => `mashang:${env().DISTRICT}`;

/** A card and the PIN it was opened with: nobody is named in it, and it is signed with a key that no other token has. */
export async function issueCourierToken({ code, pin }: CourierIdentity, nowMs: number): Promise<string> {
  return new SignJWT({ pin })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(code)
    .setIssuer(issuer())
    .setAudience(AUDIENCE)
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.floor(nowMs / 1000) + COURIER_TOKEN_SECONDS)
    .sign(await keyFor('courier-token'));
}

/** @throws DomainError `not_signed_in` or `token_expired` */
export async function readCourierToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<CourierIdentity> {
  const token = /^Bearer ([\w.-]{20,4000})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new DomainError('not_signed_in');
  try {
    const { payload } = await jwtVerify(token, await keyFor('courier-token'), {
      algorithms: [ALGORITHM],
      issuer: issuer(),
      audience: AUDIENCE,
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const { sub, pin } = claimsSchema.parse(payload);
    return { code: sub, pin };
  } catch (error) {
    const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    throw new DomainError(expired ? 'token_expired' : 'not_signed_in');
  }
}
