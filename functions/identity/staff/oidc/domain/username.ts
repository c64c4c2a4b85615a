import { staffSchema } from '../../../../shared/district/schemas.ts';
import type { OidcSettings } from '../settings.ts';

/** What an ID token says of a person. */
type Claims = Readonly<Record<string, unknown>>;

type Rule = Pick<OidcSettings, 'claim' | 'emailDomain'>;

function said(claims: Claims, { claim, emailDomain }: Rule): unknown {
  if (claim === 'preferred_username') return claims.preferred_username;
  // An address that anybody may enter as theirs is nobody's.
  if (claims.email_verified !== true || typeof claims.email !== 'string') return undefined;
  const [local, domain, ...more] = claims.email.toLowerCase().split('@');
  return more.length === 0 && emailDomain !== undefined && domain === emailDomain ? local : undefined;
}

/** The sign-in name an issuer vouches for, or undefined. */
export function usernameOf(claims: Claims, rule: Rule): string | undefined {
  const name = said(claims, rule);
  const parsed = staffSchema.shape.username.safeParse(typeof name === 'string' ? name.toLowerCase() : name);
  return parsed.success ? parsed.data : undefined;
}
