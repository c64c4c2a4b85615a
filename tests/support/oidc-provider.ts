import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Issuer {
  url: string;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'console', clientSecret: 'a-secret-of-the-client-for-tests-only' };

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/**
 * A real OpenID provider on this machine. Whoever types a name is that person; the password is not looked at.
 * @param redirectUri where it may send people
 */
export async function startProvider(redirectUri: string): Promise<Issuer> {
  const server = createServer((request, response) => void handle(request, response));
  const url = await listening(server);
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    // The console reads the ID token alone.
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: `subject-of-${id}`,
        preferred_username: id.split('+')[0],
        email: `${id}@district.example`,
        email_verified: true,
      }),
    }),
    cookies: { keys: ['a-key-for-tests-only'] },
    pkce: { required: () => true },
  });
  const handle = provider.callback();
  return {
    url,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Walks through the provider's pages as a person would. @returns where it sends the browser in the end */
export async function walkThrough(start: string, login: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = start;
  let form: Record<string, string> | undefined;
  for (let hop = 0; hop < 20; hop++) {
    if (url.startsWith(redirectUri)) return new URL(url);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    const page = await response.text();
    if (location) {
      url = new URL(location, url).href;
      form = undefined;
      continue;
    }
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`the provider says ${response.status}: ${page.slice(0, 300)}`);
    url = new URL(action, url).href;
    form = { prompt, ...(prompt === 'login' ? { login, password: 'any' } : {}) };
  }
  throw new Error('the provider sends in circles');
}
