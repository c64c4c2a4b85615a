import { DomainError } from '../../../shared/errors.ts';
import type { ResidentIdentity } from '../../../shared/http/contract.ts';
import { timeOfId } from '../../../shared/ids.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { consumeOtp } from '../../residents/otp/otp-repository.ts';
import { openField } from '../../residents/person-repository.ts';
import type { PersonRow } from '../../residents/rows.ts';
import { provePhone } from '../../residents/sign-in/prove.ts';

/** Signed in so lately, it is still the same hand. */
const FRESH_MS = 10 * 60_000;

/**
 * Somebody else may hold the phone: what cannot be undone needs a code, or a sign-in just now.
 * @returns what goes into the transaction: a code is good once
 * @throws DomainError `confirmation_needed`, `wrong_code`
 */
export async function confirmed(
  person: PersonRow,
  { sid }: ResidentIdentity,
  code: string | undefined,
  nowMs: number,
): Promise<Step[]> {
  if (code === undefined) {
    if (nowMs - (timeOfId(sid) ?? 0) < FRESH_MS) return [];
    throw new DomainError('confirmation_needed');
  }
  const phone = await openField(person, 'phone');
  if (phone === undefined) throw new DomainError('confirmation_needed');
  const { phoneTag, used } = await provePhone({ phone, code }, nowMs);
  return [consumeOtp(phoneTag, used)];
}
