import * as z from 'zod';
import { iso, now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, words } from '../../../../shared/http/contract.ts';
import { PERSON_ID } from '../../../../shared/ids.ts';
import { residentSessionSchema } from '../../sessions/session-answer.ts';
import { clearedPending, pendingTag } from '../../wechat/cookies.ts';
import { linkWechat } from '../../wechat/wechat-repository.ts';
import { signIn } from '../sign-in.ts';

const body = z
  .strictObject({
    phone: z.string().max(40),
    code: z
      .string()
      .trim()
      .normalize('NFKC')
      .regex(/^\d{6}$/)
      .optional(),
    challenge: z
      .string()
      .regex(/^C[0-9A-HJKMNP-TV-Z]{32}$/)
      .optional(),
    choose: z.boolean().optional(),
    person: z
      .union([
        z.strictObject({ id: z.string().regex(PERSON_ID) }),
        z.strictObject({ nickname: words(1, 20), fourteen: z.boolean() }),
      ])
      .optional(),
    notice: z.strictObject({ purpose: z.literal('account'), version: z.number().int().min(1) }).optional(),
  })
  .refine(({ code, challenge }) => (code === undefined) !== (challenge === undefined), {
    path: ['code'],
    error: 'code_or_challenge',
  });

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/session',
    summary: 'Sign in or register with a code; where several persons share the phone, say first who it is',
    auth: 'public',
    body,
    responses: {
      200: z.union([
        residentSessionSchema,
        z.strictObject({
          challenge: z.string(),
          expiresIn: z.number().int(),
          choose: z.array(z.strictObject({ id: z.string(), nickname: z.string() })),
        }),
      ]),
    },
    problems: [
      'wrong_code',
      'invalid_phone',
      'not_found',
      'guardian_needed',
      'notice_required',
      'notice_changed',
      'too_many_persons',
    ],
  }),
  async ({ body: knock, cookies }) => {
    const signedIn = await signIn(knock, now());
    if ('choice' in signedIn) return { status: 200, body: signedIn.choice };
    const { answer, cookie } = signedIn;
    const wechat = await pendingTag(cookies, now());
    if (wechat) await linkWechat(answer.person.id, wechat, iso(now()));
    return { status: 200, body: answer, cookies: [cookie, ...(wechat ? [clearedPending()] : [])] };
  },
);
