import { ALPHABET, normalizeCode } from '../../functions/scan/domain/short-code.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { logger } from '../../functions/shared/observability.ts';
import { resetSqs } from '../../functions/shared/queue/send.ts';
import type { Endpoints } from '../../local/engines/create-resources.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { startEngines } from '../../local/engines/start-engines.ts';
import { putCode, STAFF, seedSmallDistrict } from '../../tests/support/small-district.ts';

/** A household's code: one counter row. */
export const BENCH_CODE =
  [...ALPHABET].map((check) => `ABCDEFGH${check}`).find((code) => normalizeCode(code)) ?? '';

/** Makes a small district in the engines. @returns turns this process to it, and back to it */
export async function makeDistrict(engines: Endpoints, name: string): Promise<() => void> {
  const environment = await createDistrict(engines, name);
  const turnTo = (): void => {
    Object.assign(process.env, environment);
    resetEnv();
    resetSqs();
    forgetConfig();
  };
  turnTo();
  await seedSmallDistrict();
  await putCode(BENCH_CODE, 'active');
  return turnTo;
}

export const benchToken = (): Promise<string> => issueAccessToken(STAFF.light1, Date.now());

/** The small district of the tests on engines of its own; the same modules that Lambda runs. */
export async function openBench(): Promise<{ close: () => Promise<void>; token: string }> {
  const engines = await startEngines();
  // As `npm start` has it: a line a request would bury the figures.
  logger.setLogLevel('WARN');
  await makeDistrict(engines, 'bench');
  return { close: engines.stop, token: await benchToken() };
}
