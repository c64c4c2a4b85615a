import { EncryptJWT, jwtDecrypt } from 'jose';
import * as z from 'zod';
import { env } from '../../../shared/env.ts';
import { keyFor } from '../../../shared/secrets.ts';

const NAME = 'mashang_oidc';
const PATH = '/api/staff/oidc';
const SECONDS = 600;

/** What only the browser that set out may come back with. */
const roundTripSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type RoundTrip = z.infer<typeof roundTripSchema>;

const audience = (): string => `oidc:${env().DISTRICT}`;

/** Lax: the way back is a link from another site. */
function cookie(value: string, maxAge: number): string {
  const secure = env().PUBLIC_ORIGIN.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=${PATH}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** Sealed, so that who reads the browser's cookies does not learn the verifier, and nobody can make one up. */
export async function roundTripCookie(trip: RoundTrip, nowMs: number): Promise<string> {
  const sealed = await new EncryptJWT(trip)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(audience())
    .setExpirationTime(Math.floor(nowMs / 1000) + SECONDS)
    .encrypt(await keyFor('oidc'));
  return cookie(sealed, SECONDS);
}

export const clearedRoundTrip = (): string => cookie('', 0);

/** @returns undefined when there is none, it is not ours, or it took too long */
export async function readRoundTrip(
  cookies: readonly string[],
  nowMs: number,
): Promise<RoundTrip | undefined> {
  const sealed = cookies.find((each) => each.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  if (!sealed) return undefined;
  try {
    const { payload } = await jwtDecrypt(sealed, await keyFor('oidc'), {
      audience: audience(),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
      currentDate: new Date(nowMs),
    });
    return roundTripSchema.parse(payload);
  } catch {
    return undefined;
  }
}
