import * as oidc from 'openid-client';
import { env } from '../../../shared/env.ts';
import type { RoundTrip } from './round-trip.ts';
import type { OidcSettings } from './settings.ts';

/** Seconds an issuer may take for one answer; the person is waiting. */
const TIMEOUT_S = 4;
/** Keys are turned and endpoints move; a Lambda asks again after so long. Milliseconds. */
const FRESH_MS = 3_600_000;
const ALGORITHMS = /^(RS|PS|ES)(256|384|512)$|^EdDSA$/;

const redirectUri = (): string => `${env().PUBLIC_ORIGIN}/api/staff/oidc/callback`;

let known: { of: string; at: number; configuration: Promise<oidc.Configuration> } | undefined;

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  // Plain HTTP is for an issuer on one's own machine.
  const local = address.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(address.hostname);
  const configuration = await oidc.discovery(address, clientId, clientSecret, undefined, {
    timeout: TIMEOUT_S,
    // The ID token's signature is checked although it comes straight from the issuer.
    execute: [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])],
  });
  return configuration;
}

function configurationOf(settings: OidcSettings, nowMs: number): Promise<oidc.Configuration> {
  const of = `${settings.issuer} ${settings.clientId}`;
  if (known?.of === of && nowMs - known.at < FRESH_MS) return known.configuration;
  const configuration = discover(settings);
  known = { of, at: nowMs, configuration };
  configuration.catch(() => {
    known = undefined;
  });
  return configuration;
}

/** Where the browser goes, and what it must come back with. */
export async function setOut(
  settings: OidcSettings,
  nowMs: number,
): Promise<{ location: string; trip: RoundTrip }> {
  const configuration = await configurationOf(settings, nowMs);
  const trip = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const location = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(),
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
    state: trip.state,
    nonce: trip.nonce,
  });
  return { location: location.href, trip };
}

/**
 * What the issuer says of the person, once everything about the answer is right: state, issuer, the code with its
 * verifier, and the ID token's signature, algorithm, audience, nonce and time.
 * @throws Error when anything is not
 */
export async function comeBack(
  settings: OidcSettings,
  query: string,
  { state, nonce, verifier }: RoundTrip,
  nowMs: number,
): Promise<oidc.IDToken> {
  const configuration = await configurationOf(settings, nowMs);
  const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${redirectUri()}?${query}`), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const [header = ''] = (tokens.id_token ?? '').split('.');
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg?: string };
  // A signature made with the client's own secret, or none, proves nothing about the issuer.
  if (!ALGORITHMS.test(alg ?? '')) throw new Error('ID token signed by an algorithm that is not taken');
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID token');
  return claims;
}
