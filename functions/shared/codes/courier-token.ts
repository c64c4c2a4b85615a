import * as z from 'zod';
import type { CourierIdentity } from '../http/contract.ts';
import { bearerToken, signedToken } from '../http/signed-token.ts';

/** A working day: whoever rides types the PIN once, in the morning. */
export const COURIER_TOKEN_SECONDS = 12 * 3_600;

/** A card and the PIN it was opened with: nobody is named in it, and it is signed with a key that no other token has. */
const courierToken = signedToken({
  audience: 'courier',
  key: 'courier-token',
  seconds: COURIER_TOKEN_SECONDS,
  subject: /^[2-9A-HJ-NP-Z]{9}$/,
  claims: z.object({ pin: z.number().int().positive() }),
});

export const issueCourierToken = ({ code, pin }: CourierIdentity, nowMs: number): Promise<string> =>
  courierToken.issue(code, { pin }, nowMs);

/** @throws DomainError `not_signed_in` or `token_expired` */
export async function readCourierToken(
  authorization: string | undefined,
  nowMs: number,
): Promise<CourierIdentity> {
  const { sub, pin } = await courierToken.read(bearerToken(authorization), nowMs);
  return { code: sub, pin };
}
