import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { challengeSchema, sessionAnswerSchema, signInReply } from '../session-answer.ts';
import { signIn } from '../sign-in.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/session',
    summary: 'Sign in as staff; the refresh token comes as an HttpOnly cookie',
    auth: 'public',
    headers: z.object({ 'user-agent': z.string().optional() }),
    body: z.strictObject({
      username: z.string().min(1).max(64),
      // The bound keeps hashing cheap; what a good password is was decided when it was set.
      password: z
        .string()
        .min(1)
        .max(800)
        .refine((text) => text.isWellFormed(), { error: 'unreadable_characters' }),
    }),
    responses: { 200: sessionAnswerSchema, 202: challengeSchema },
    problems: ['wrong_credentials', 'too_many_attempts'],
  }),
  async ({ body, headers }) =>
    signInReply(
      await signIn(body.username, body.password, { nowMs: now(), userAgent: headers['user-agent'] }),
    ),
);
