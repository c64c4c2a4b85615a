import { ALPHABET, normalizeCode } from '../../functions/scan/domain/short-code.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { logger } from '../../functions/shared/observability.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { startEngines } from '../../local/engines/start-engines.ts';
import { putCode, STAFF, seedSmallDistrict } from '../../tests/support/small-district.ts';

/** A household's code: one counter row. */
export const BENCH_CODE =
  [...ALPHABET].map((check) => `ABCDEFGH${check}`).find((code) => normalizeCode(code)) ?? '';

/** The small district of the tests on engines of its own; the same modules that Lambda runs. */
export async function openBench(): Promise<{ close: () => Promise<void>; token: string }> {
  const engines = await startEngines();
  Object.assign(process.env, await createDistrict(engines, 'bench'));
  // As `npm start` has it: a line a request would bury the figures.
  logger.setLogLevel('WARN');
  forgetConfig();
  await seedSmallDistrict();
  await putCode(BENCH_CODE, 'active');
  return { close: engines.stop, token: await issueAccessToken(STAFF.light1, Date.now()) };
}
