import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { clearedCookie, readRefreshToken } from '../refresh-token.ts';
import { endSession } from '../session-repository.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/residents/session',
    summary: 'End the resident’s session of the refresh cookie',
    auth: 'public',
    responses: { 204: 'Signed out, or there was nobody to sign out' },
  }),
  async ({ cookies }) => {
    const token = await readRefreshToken(cookies);
    // A session id is known to its owner alone, and an old token would end the session anyhow.
    if (token) await endSession(token.personId, token.sessionId);
    return { status: 204, cookies: [clearedCookie()] };
  },
);
