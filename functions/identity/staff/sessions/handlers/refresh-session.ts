import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { refresh } from '../refresh.ts';
import { readRefreshToken } from '../refresh-token.ts';
import { sessionAnswerSchema } from '../session-answer.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/session/refresh',
    summary: 'A new access token for the refresh cookie, which is replaced',
    auth: 'public',
    responses: { 200: sessionAnswerSchema },
    problems: ['session_ended'],
  }),
  async ({ cookies }) => {
    const { answer, cookie } = await refresh(await readRefreshToken(cookies), now());
    return { status: 200, body: answer, ...(cookie ? { cookies: [cookie] } : {}) };
  },
);
