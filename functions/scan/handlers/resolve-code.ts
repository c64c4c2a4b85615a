import * as z from 'zod';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { DomainError } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract } from '../../shared/http/contract.ts';
import { logger } from '../../shared/observability.ts';
import { scanCode } from '../code-repository.ts';
import { normalizeCode } from '../domain/short-code.ts';
import { isStop, stoppedPage } from '../stopped-page.ts';

/** A broken table must not leave a person before a page of JSON: the H5 page says so and tries again. */
async function scan(code: string) {
  try {
    return await scanCode(code);
  } catch (error) {
    logger.error('scan not resolved', { code, error: error as Error });
    return 'active';
  }
}

/** @throws DomainError `code_not_found` */
async function known(code: string | undefined) {
  if (code === undefined) return 'unknown';
  const result = await scan(code);
  if (result === 'unknown') throw new DomainError('code_not_found');
  return result;
}

export const handler = api(
  contract({
    method: 'GET',
    path: '/q/{code}',
    summary: 'A scan: counts it and leads to the page of the code (also under /Q/)',
    auth: 'public',
    params: z.object({ code: z.string() }),
    headers: callerHeaders,
    responses: {
      302: 'To the H5 page of the code',
      404: 'A page: no such code',
      410: 'A page: the code is suspended or replaced',
      429: 'A page: too many codes that do not exist, come back in a minute',
    },
  }),
  async (request) => {
    const code = normalizeCode(request.params.code);
    try {
      const result = await lookUp(callerOf(request), () => known(code));
      if (result !== 'active') return stoppedPage(result);
      return { status: 302, headers: { location: `/c/${code}` } };
    } catch (error) {
      if (isStop(error)) return stoppedPage(error.code, error.params.seconds);
      throw error;
    }
  },
);
