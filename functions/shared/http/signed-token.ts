import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import { type KeyPurpose, keyFor } from '../secrets.ts';

const ALGORITHM = 'HS256';

interface Kind<Claims extends z.ZodObject> {
  /** Written into the token, so that no kind passes for another. */
  audience: string;
  key: KeyPurpose;
  /** How long it is good for. */
  seconds: number;
  /** Besides `sub`, which every kind has. */
  claims: Claims;
  /** What a subject looks like. */
  subject?: RegExp;
}

/** What a request shows. @throws DomainError `not_signed_in` when it shows no token at all */
export function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer ([\w.-]{20,4000})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new DomainError('not_signed_in');
  return token;
}

/** One kind of token of this district: how it is signed, and how it is read again. */
export function signedToken<Claims extends z.ZodObject>(kind: Kind<Claims>) {
  const { audience, key, seconds, claims, subject = /./ } = kind;
  const schema = claims.extend({ sub: z.string().regex(subject) });
  const issuer = () => `mashang:${env().DISTRICT}`;

  async function issue(sub: string, said: z.input<Claims>, nowMs: number): Promise<string> {
    const from = Math.floor(nowMs / 1000);
    return new SignJWT(said)
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(sub)
      .setIssuer(issuer())
      .setAudience(audience)
      .setIssuedAt(from)
      .setExpirationTime(from + seconds)
      .sign(await keyFor(key));
  }

  /** @throws DomainError `not_signed_in` or `token_expired` */
  async function read(token: string, nowMs: number): Promise<z.output<Claims> & { sub: string }> {
    try {
      const { payload } = await jwtVerify(token, await keyFor(key), {
        algorithms: [ALGORITHM],
        issuer: issuer(),
        audience,
        currentDate: new Date(nowMs),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return schema.parse(payload) as z.output<Claims> & { sub: string };
    } catch (error) {
      const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
      throw new DomainError(expired ? 'token_expired' : 'not_signed_in');
    }
  }

  return { issue, read };
}
