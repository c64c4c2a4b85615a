import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { enrol, enrolmentSchema } from '../own-factor.ts';
import { challenged } from '../sign-in-step.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/session/second-factor/enrolment',
    summary: 'Set up the phone that makes codes, in the middle of a sign-in that asks for one',
    auth: 'public',
    body: z.strictObject({ challenge: z.string().max(2_000) }),
    responses: { 200: enrolmentSchema },
    problems: ['session_ended', 'illegal_transition', 'stale_version'],
  }),
  async ({ body }) => ({ status: 200, body: await enrol(await challenged(body.challenge, now())) }),
);
