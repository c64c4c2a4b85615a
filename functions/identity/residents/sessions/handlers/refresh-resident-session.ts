import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { refresh } from '../refresh.ts';
import { readRefreshToken } from '../refresh-token.ts';
import { residentSessionSchema } from '../session-answer.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/session/refresh',
    summary: 'A new access token for a resident’s refresh cookie, which is replaced',
    auth: 'public',
    responses: { 200: residentSessionSchema },
    problems: ['session_ended'],
  }),
  async ({ cookies }) => {
    const { answer, cookie } = await refresh(await readRefreshToken(cookies), now());
    return { status: 200, body: answer, ...(cookie ? { cookies: [cookie] } : {}) };
  },
);
