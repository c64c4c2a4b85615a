import { now } from '../../../shared/clock.ts';
import { DomainError } from '../../../shared/errors.ts';
import { open } from '../../../shared/sealing/seal.ts';
import { keys } from '../../../shared/table/keys.ts';
import type { Factor } from './domain/factor.ts';
import { stepOf } from './domain/totp.ts';
import { takeTry } from './factor-repository.ts';
import { recoveryTag } from './recovery-codes.ts';

export const secretPlace = (staffId: string): string => `${keys.secondFactor(staffId).pk}/secret`;

/**
 * The row as it is once this code is spent. Writing it is what makes the code count: of two who send the same
 * code at once, one finds the row changed.
 * @throws DomainError `wrong_second_factor`, `too_many_attempts`
 */
export async function spendCode(staffId: string, factor: Factor, code: string): Promise<Factor> {
  const nowMs = now();
  await takeTry(staffId, nowMs);
  const next = { ...factor, status: 'on' as const, version: factor.version + 1 };
  const secret = await open(secretPlace(staffId), factor.secret);
  const step = stepOf(secret, code, nowMs, factor.lastStep);
  if (step !== undefined) return { ...next, lastStep: step };
  const tag = await recoveryTag(staffId, code);
  if (factor.status === 'on' && factor.recovery.includes(tag))
    return { ...next, recovery: factor.recovery.filter((each) => each !== tag) };
  throw new DomainError('wrong_second_factor');
}
