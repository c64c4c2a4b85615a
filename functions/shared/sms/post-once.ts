import { SmsRefused } from './port.ts';

const TIMEOUT_MS = 3_000;
/** The request never reached anybody: these alone may be tried again without sending a message twice. */
const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface SignedRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
};

/** `undefined`: somebody may have got it, and nobody knows. */
async function attempt({ url, headers, body }: SignedRequest): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const cause = causeOf(error);
    if (NEVER_ARRIVED.has(cause)) throw new SmsRefused(cause);
    return undefined;
  }
}

/**
 * Posts a request that must not be carried out twice: tried again only when it never arrived.
 * @param sign makes the request anew for each try, because providers refuse a nonce they have seen
 * @returns the JSON answer; undefined when there was none that can be read
 * @throws SmsRefused
 */
export async function postOnce(sign: () => SignedRequest): Promise<unknown> {
  const response = await attempt(sign()).catch(async () => attempt(sign()));
  if (!response) return undefined;
  const json: unknown = await response.json().catch(() => undefined);
  // Gateways answer 5xx before or after the provider has acted.
  if (json === undefined && response.status >= 400 && response.status < 500)
    throw new SmsRefused(`HTTP ${response.status}`);
  return json;
}
