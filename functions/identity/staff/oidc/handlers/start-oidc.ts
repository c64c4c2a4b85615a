import { now } from '../../../../shared/clock.ts';
import { notFound } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { setOut } from '../issuer.ts';
import { roundTripCookie } from '../round-trip.ts';
import { oidcSettings } from '../settings.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/oidc/start',
    summary: 'Sign in with the issuer that the district has configured',
    auth: 'public',
    responses: { 302: 'To the issuer' },
    problems: ['not_found'],
  }),
  async () => {
    const settings = await oidcSettings();
    if (!settings) throw notFound();
    const { location, trip } = await setOut(settings, now());
    return { status: 302, headers: { location }, cookies: [await roundTripCookie(trip, now())] };
  },
);
