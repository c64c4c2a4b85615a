import * as z from 'zod';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { signedToken } from '../../../shared/http/signed-token.ts';
import { CHALLENGE_SECONDS } from './domain/factor.ts';

/** Never an access token's: what proves half of a sign-in opens no route. */
const challenge = signedToken({
  audience: 'second-factor',
  key: 'access-token',
  seconds: CHALLENGE_SECONDS,
  claims: z.object({ epoch: z.number().int() }),
});

/** Says that the password (or another issuer) was right, for five minutes and as long as sessions live on. */
export const issueChallenge = ({ id, epoch }: Staff, nowMs: number): Promise<string> =>
  challenge.issue(id, { epoch }, nowMs);

/** @throws DomainError `session_ended`: sign in again */
export async function readChallenge(
  token: string,
  nowMs: number,
): Promise<{ staffId: string; epoch: number }> {
  try {
    const { sub, epoch } = await challenge.read(token, nowMs);
    return { staffId: sub, epoch };
  } catch {
    throw new DomainError('session_ended');
  }
}
