import { logger } from '../../shared/observability.ts';
import { verifyLedger } from '../verify/verify-ledger.ts';

/** As many as an alarm's reader can look at; the command prints all of them. */
const SHOWN = 20;

/** Each night. A difference ends as an error, so that the alarm on errors tells somebody; nothing is repaired. */
export const handler = async (): Promise<{ accounts: number; entries: number }> => {
  const { accounts, entries, differences } = await verifyLedger();
  logger.info('ledger verified', { accounts, entries, differences: differences.length });
  if (differences.length === 0) return { accounts, entries };
  for (const difference of differences.slice(0, SHOWN)) logger.error('ledger difference', { ...difference });
  throw new Error(`the ledger has ${differences.length} differences`);
};
