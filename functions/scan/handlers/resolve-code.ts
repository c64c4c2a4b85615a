import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { logger } from '../../shared/observability.ts';
import { scanCode } from '../code-repository.ts';
import { normalizeCode } from '../domain/short-code.ts';
import { stoppedPage } from '../stopped-page.ts';

/** A broken table must not leave a person before a page of JSON: the H5 page says so and tries again. */
async function scan(code: string) {
  try {
    return await scanCode(code);
  } catch (error) {
    logger.error('scan not resolved', { code, error: error as Error });
    return 'active';
  }
}

export const handler = api(
  contract({
    method: 'GET',
    path: '/q/{code}',
    summary: 'A scan: counts it and leads to the page of the code (also under /Q/)',
    auth: 'public',
    params: z.object({ code: z.string() }),
    responses: {
      302: 'To the H5 page of the code',
      404: 'A page: no such code',
      410: 'A page: the code is suspended or replaced',
    },
  }),
  async ({ params }) => {
    const code = normalizeCode(params.code);
    const result = code === undefined ? 'unknown' : await scan(code);
    if (result !== 'active') return stoppedPage(result);
    return { status: 302, headers: { location: `/c/${code}` } };
  },
);
