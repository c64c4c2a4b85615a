import { createStaff } from '../../../functions/identity/staff/accounts/staff-repository.ts';
import type { Staff } from '../../../functions/shared/district/schemas.ts';
import { isCode } from '../../../functions/shared/errors.ts';
import { eachOf } from '../limit.ts';
import { secretRandom } from '../secret-random.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** One password for all demo accounts of this data folder; another folder has another. */
export function demoPassword(): string {
  const below = secretRandom('password');
  const group = () => Array.from({ length: 4 }, () => LETTERS[below(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** scrypt is slow on purpose and runs in the four threads of the pool. */
const AT_ONCE = 4;

/** Creates the accounts; those that exist already stay as they are. */
export async function hire(staff: readonly Staff[], password: string): Promise<void> {
  await eachOf(staff, AT_ONCE, async (person) => {
    try {
      await createStaff(person, password);
    } catch (error) {
      if (!isCode(error, 'in_use')) throw error;
    }
  });
}
