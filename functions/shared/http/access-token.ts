import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import { keyFor } from '../secrets.ts';
import { STAFF_ROLES, type StaffIdentity } from './contract.ts';

/** Short, because a disabled account's token works until it ends. Seconds. */
export const ACCESS_TOKEN_SECONDS = 600;
const ALGORITHM = 'HS256';

const claimsSchema = z.object({
  sub: z.string(),
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  regions: z.array(z.string()),
  unit: z.string().optional(),
});

const issuer = (): string => `mashang:${env().DISTRICT}`;

export async function issueAccessToken(staff: StaffIdentity, nowMs: number): Promise<string> {
  const { id, ...claims } = staff;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(id)
    .setIssuer(issuer())
    .setAudience('console')
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.floor(nowMs / 1000) + ACCESS_TOKEN_SECONDS)
    .sign(await keyFor('access-token'));
}

/** @throws DomainError `not_signed_in` or `token_expired` */
export async function readAccessToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<StaffIdentity> {
  const token = /^Bearer ([\w.-]{20,4000})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new DomainError('not_signed_in');
  try {
    const { payload } = await jwtVerify(token, await keyFor('access-token'), {
      algorithms: [ALGORITHM],
      issuer: issuer(),
      audience: 'console',
      currentDate: new Date(nowMs),
    });
    const { sub, ...claims } = claimsSchema.parse(payload);
    return { id: sub, ...claims };
  } catch (error) {
    const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    throw new DomainError(expired ? 'token_expired' : 'not_signed_in');
  }
}
