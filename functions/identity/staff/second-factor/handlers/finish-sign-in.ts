import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { sessionAnswerSchema } from '../../sessions/session-answer.ts';
import { finishSignIn } from '../sign-in-step.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/session/second-factor',
    summary: 'The code, or a recovery code, that completes a sign-in',
    auth: 'public',
    headers: z.object({ 'user-agent': z.string().optional() }),
    body: z.strictObject({ challenge: z.string().max(2_000), code: z.string().min(6).max(40) }),
    responses: { 200: sessionAnswerSchema.extend({ recoveryCodes: z.array(z.string()).optional() }) },
    problems: ['session_ended', 'wrong_second_factor', 'too_many_attempts'],
  }),
  async ({ body, headers }) => {
    const moment = { nowMs: now(), userAgent: headers['user-agent'] };
    const { answer, cookie, recoveryCodes } = await finishSignIn(body.challenge, body.code, moment);
    return {
      status: 200,
      body: { ...answer, ...(recoveryCodes ? { recoveryCodes } : {}) },
      cookies: [cookie],
    };
  },
);
