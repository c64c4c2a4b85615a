import * as z from 'zod';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { env } from '../../shared/env.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract } from '../../shared/http/contract.ts';
import { activeCode } from '../code-repository.ts';
import { pngOf, printedUrl, svgOf } from '../domain/qr.ts';
import { normalizeCode } from '../domain/short-code.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}/{picture}',
    summary: 'The printed picture of a code',
    auth: 'public',
    params: z.object({ code: z.string(), picture: z.enum(['qr.svg', 'qr.png']) }),
    headers: callerHeaders,
    responses: { 200: 'image/svg+xml or image/png' },
    problems: ['code_not_found', 'code_suspended', 'code_replaced', 'too_many_attempts'],
  }),
  async (request) => {
    const { params } = request;
    const found = () => activeCode(normalizeCode(params.code));
    const { code, kind } = await lookUp(callerOf(request), found);
    const url = printedUrl(env().PUBLIC_ORIGIN, code);
    const raw =
      params.picture === 'qr.svg'
        ? { contentType: 'image/svg+xml', content: svgOf(url, kind) }
        : { contentType: 'image/png', content: await pngOf(url, kind) };
    return { status: 200, raw, headers: { 'cache-control': 'public, max-age=300' } };
  },
);
