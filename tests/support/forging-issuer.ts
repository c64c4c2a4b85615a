import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { CLIENT, type Issuer } from './oidc-provider.ts';

export interface Forgery {
  /** Claims instead of the right ones. */
  claims?: Record<string, unknown>;
  /** What to make of the right ID token. */
  token?: (right: string) => string | Promise<string>;
}

/** An issuer that answers every code, and lies as it is told to. `nonce` is what the browser set out with. */
export async function startForger(): Promise<Issuer & { nonce: string; forgery: Forgery }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const state = { url: '', nonce: '', forgery: {} as Forgery };

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: state.url,
      aud: CLIENT.clientId,
      sub: 'subject',
      iat: now,
      exp: now + 60,
      nonce: state.nonce,
      preferred_username: 'forged.person',
      ...state.forgery.claims,
    };
    const right = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
    return state.forgery.token ? state.forgery.token(right) : right;
  }

  async function answer({ url = '' }: IncomingMessage): Promise<object> {
    if (url.includes('openid-configuration'))
      return {
        issuer: state.url,
        authorization_endpoint: `${state.url}/auth`,
        token_endpoint: `${state.url}/token`,
        jwks_uri: `${state.url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      };
    if (url.includes('jwks')) return { keys: [jwk] };
    return { access_token: 'unused', token_type: 'Bearer', id_token: await idToken() };
  }

  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await answer(request)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  state.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
