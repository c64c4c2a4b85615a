import { issueCodes, setStatus } from '../../../functions/scan/code-changes.ts';
import type { CodeStatus } from '../../../functions/scan/domain/code.ts';
import { isCode } from '../../../functions/shared/errors.ts';
import type { DemoCodes } from './invent-codes.ts';

/** Stopping a code that an earlier, broken-off seeding stopped is no error. */
async function stop(code: string, status: CodeStatus, by?: string): Promise<void> {
  try {
    await setStatus(code, status, by);
  } catch (error) {
    if (!isCode(error, 'illegal_transition')) throw error;
  }
}

export async function issueDemoCodes({ codes, suspended, replaced }: DemoCodes): Promise<void> {
  await issueCodes(codes);
  for (const code of suspended) await stop(code, 'suspended');
  for (const { code, by } of replaced) await stop(code, 'replaced', by);
}
