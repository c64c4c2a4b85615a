import { logger } from '../../shared/observability.ts';
import { runTimers } from '../timers/run-timers.ts';

/** Every five minutes. What fails stays due and ends as an error, so that the alarm on errors tells somebody. */
export const handler = async (): Promise<{ kept: number }> => {
  const { kept, failed } = await runTimers();
  if (kept > 0) logger.info('points timers', { kept });
  if (failed > 0) throw new Error(`${failed} points timers failed`);
  return { kept };
};
