import * as z from 'zod';
import { codeParam } from '../../shared/codes/code-param.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract } from '../../shared/http/contract.ts';
import { neighbourReasons } from '../../shared/praise/reasons.ts';
import { keyHeader } from '../contracts.ts';
import { thankHousehold } from '../thank-household.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/codes/{code}/praise',
    summary: 'Thank the household behind a code, without words and without a name',
    auth: 'public',
    params: z.object({ code: codeParam }),
    headers: callerHeaders.extend(keyHeader.shape),
    body: z.strictObject({ reasons: neighbourReasons }),
    responses: { 201: z.strictObject({ status: z.literal('pending') }) },
    problems: [
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'not_a_household',
      'thanked_enough',
      'too_many_attempts',
      'idempotency_mismatch',
    ],
  }),
  async (request) => {
    const { params, body, headers } = request;
    const key = headers['idempotency-key'];
    return {
      status: 201,
      body: await thankHousehold(params.code, body.reasons, key, callerOf(request)),
    };
  },
);
