import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { DomainError, notFound } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { oidcSignIn } from '../oidc-sign-in.ts';
import { clearedRoundTrip, readRoundTrip } from '../round-trip.ts';
import { oidcSettings } from '../settings.ts';

const text = z.string().max(4_000).optional();

/** To the console and nowhere else; what the page must know is behind the #, where no server reads it. */
const to = (fragment: string, ...cookies: string[]) => ({
  status: 302,
  headers: { location: `/admin/${fragment}` },
  cookies: [clearedRoundTrip(), ...cookies],
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/oidc/callback',
    summary: 'The issuer’s answer: signs in whose account it vouches for',
    auth: 'public',
    headers: z.object({ 'user-agent': z.string().optional() }),
    query: z.object({ code: text, state: text, iss: text, error: text, session_state: text }),
    responses: { 302: 'To the console' },
    problems: ['not_found'],
  }),
  async ({ query, headers, cookies }) => {
    const settings = await oidcSettings();
    if (!settings) throw notFound();
    const moment = { nowMs: now(), userAgent: headers['user-agent'] };
    const trip = await readRoundTrip(cookies, moment.nowMs);
    if (!trip) return to('#/login?problem=oidc_failed');
    const said = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
    try {
      const outcome = await oidcSignIn(settings, new URLSearchParams(said).toString(), trip, moment);
      if ('answer' in outcome) return to('', outcome.cookie);
      return to(`#/login?${new URLSearchParams({ ...outcome })}`);
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('oidc_'))
        return to(`#/login?problem=${error.code}`);
      throw error;
    }
  },
);
