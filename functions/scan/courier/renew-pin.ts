import { chanceBytes, chanceInt } from '../../shared/chance.ts';
import { iso, now } from '../../shared/clock.ts';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { codeInCharge } from '../change-code.ts';
import { changeSteps } from '../code-changes.ts';
import type { Code } from '../domain/code.ts';
import { hashPin, newPin } from './domain/pin.ts';
import { keyedPin } from './keyed-pin.ts';
import { putPin } from './pin-row.ts';

/**
 * A new PIN for a courier's card. It is in this answer and nowhere else; what the one before had opened ends with it.
 * @throws DomainError `code_not_found` (another region's too), `not_a_courier`, `illegal_transition`, `stale_version`
 */
export async function renewPin(
  staff: StaffIdentity,
  text: string,
  version: number,
): Promise<{ pin: string; code: Code }> {
  const before = await codeInCharge(staff, text);
  if (before.kind !== 'courier') throw new DomainError('not_a_courier');
  if (before.status !== 'active') throw new DomainError('illegal_transition', { status: before.status });
  if (version !== before.version) throw staleVersion();
  const after: Code = { ...before, version: before.version + 1 };
  const at = iso(now());
  const pin = newPin(chanceInt);
  const hash = await hashPin(await keyedPin(before.code, pin), chanceBytes);
  const line = {
    ...{ version: after.version, action: 'new_pin' as const, at },
    by: { id: staff.id, name: staff.name },
  };
  await commit({
    steps: [...changeSteps(before, after, line), putPin({ code: before.code, pin: after.version, hash, at })],
  });
  return { pin, code: after };
}
