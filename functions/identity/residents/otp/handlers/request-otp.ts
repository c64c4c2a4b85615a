import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../../shared/http/caller.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { requestOtp } from '../request-otp.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/otp',
    summary: 'Ask for a sign-in code by text message; the answer never tells who has an account',
    auth: 'public',
    headers: callerHeaders,
    body: z.strictObject({ phone: z.string().max(40) }),
    responses: { 202: z.strictObject({ retryAfter: z.number().int(), expiresIn: z.number().int() }) },
    problems: ['invalid_phone', 'too_many_attempts', 'sms_budget', 'sms_unavailable'],
  }),
  async (request) => {
    await requestOtp(request.body.phone, callerOf(request));
    return { status: 202, body: { retryAfter: 60, expiresIn: 300 } };
  },
);
