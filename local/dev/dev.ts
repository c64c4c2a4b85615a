import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SeedResult } from '../seed/result.ts';
import { devPage } from './page.ts';
import { readState } from './state.ts';

/** Answers `/dev` and `/dev/state.json`. It holds passwords: it exists in local/ alone and is never deployed. */
export function createDev(options: {
  seeded: SeedResult;
  sqs: SQSClient;
  queueBaseUrl: string;
}): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (path !== '/dev' && path !== '/dev/state.json') return new Response('Not found', { status: 404 });
    const state = await readState(options.seeded, options.sqs, options.queueBaseUrl);
    const headers = { 'cache-control': 'no-store' };
    if (path === '/dev/state.json') return Response.json(state, { headers });
    return new Response(devPage(state), {
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    });
  };
}
