import * as z from 'zod';
import { codeParam } from '../../shared/codes/code-param.ts';
import { placeOfCode } from '../../shared/codes/code-place.ts';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { notFound } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract, page } from '../../shared/http/contract.ts';
import { praisePage } from '../contracts.ts';
import { shownIn } from '../shown-praises.ts';
import { shownSchema } from '../shown-view.ts';

/** Codes of a place where people live. */
const KINDS = new Set(['household', 'community']);

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}/praises',
    summary: 'Thanks in the community behind a code, newest first, that those who are thanked agreed to show',
    auth: 'public',
    params: z.object({ code: codeParam }),
    headers: callerHeaders,
    query: praisePage,
    responses: { 200: page(shownSchema) },
    problems: ['invalid_cursor', 'code_not_found', 'code_suspended', 'code_replaced', 'too_many_attempts'],
  }),
  async (request) => {
    const { params, query, language } = request;
    const { kind, place } = await lookUp(callerOf(request), () => placeOfCode(params.code));
    if (!KINDS.has(kind)) throw notFound();
    return { status: 200, body: await shownIn(place.regionCode, query, language) };
  },
);
