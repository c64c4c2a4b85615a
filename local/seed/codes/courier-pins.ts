import { randomBytes } from 'node:crypto';
import { hashPin, newPin } from '../../../functions/scan/courier/domain/pin.ts';
import { keyedPin } from '../../../functions/scan/courier/keyed-pin.ts';
import { putPin } from '../../../functions/scan/courier/pin-row.ts';
import type { NewCode } from '../../../functions/scan/domain/code.ts';
import { commit } from '../../../functions/shared/kernel/commit.ts';
import { secretRandom } from '../secret-random.ts';

/** One PIN for all demo cards of this data folder; another folder has another. */
export const demoPin = (): string => newPin(secretRandom('courier-pin'));

/** A PIN of a card that nobody has changed yet: written again it is the same. */
export async function setDemoPins(codes: readonly NewCode[]): Promise<void> {
  for (const { code, kind, issuedAt } of codes) {
    if (kind !== 'courier') continue;
    const hash = await hashPin(await keyedPin(code, demoPin()), randomBytes);
    await commit({ steps: [putPin({ code, pin: 1, hash, at: issuedAt })] });
  }
}
