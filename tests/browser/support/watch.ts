import type { BrowserContext, ConsoleMessage } from 'playwright-core';

export interface Trouble {
  what: 'foreign host' | 'console' | 'script';
  text: string;
}

/** A page asks whether the browser still holds a session: the cookie is out of its sight. */
const ALWAYS = [/\/api\/staff\/session\/refresh$/];

/** Notes whatever a page of ours must never do. `refusals` are addresses whose error answers are expected. */
export async function watch(context: BrowserContext, origin: string, refusals: RegExp[]): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const expected = [...ALWAYS, ...refusals];
  const isExpected = (message: ConsoleMessage) =>
    message.text().startsWith('Failed to load resource') &&
    expected.some((pattern) => pattern.test(message.location().url));

  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))`,
  );
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) {
      troubles.push({ what: 'foreign host', text: request.url() });
    }
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message)) return;
    troubles.push({ what: 'console', text: `${message.text()} ${message.location().url}` });
  });
  context.on('weberror', (error) => {
    troubles.push({ what: 'script', text: error.error().stack ?? String(error.error()) });
  });
  return troubles;
}
