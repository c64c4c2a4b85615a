import * as z from 'zod';
import { api } from './api.ts';
import { contract } from './contract.ts';

const VERSION = '0.1.0';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service answers, and which version it is',
    auth: 'public',
    responses: { 200: z.object({ status: z.literal('ok'), version: z.string() }) },
  }),
  async () => ({ status: 200, body: { status: 'ok', version: VERSION } }),
);
