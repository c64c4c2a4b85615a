import type { Context } from 'aws-lambda';
import { handler as discovery } from '../../../functions/report/open311/handlers/open311-discovery.ts';
import { handler as post } from '../../../functions/report/open311/handlers/post-open311.ts';
import { handler as read } from '../../../functions/report/open311/handlers/read-open311.ts';
import { handler as readItem } from '../../../functions/report/open311/handlers/read-open311-item.ts';
import { makeKey } from '../../../functions/report/open311/keys/key-repository.ts';
import {
  type Answer,
  call,
  type HttpHandler,
  httpEvent,
} from '../../../functions/shared/testing/http-event.ts';
import { HERE } from '../world.ts';

export type Fields = [string, string][];

/** A valid request for a lamp; `more` replaces or adds fields, undefined takes one away. */
export const lampFields = (apiKey: string, more: Record<string, string | undefined> = {}): Fields => {
  const all: Record<string, string | undefined> = {
    api_key: apiKey,
    service_code: 'lighting.lamp_out',
    lat: String(HERE.lat),
    long: String(HERE.lng),
    description: '灯不亮了三天',
    ...more,
  };
  return Object.entries(all).flatMap(([name, value]): Fields => (value === undefined ? [] : [[name, value]]));
};

export const keyOf = async (
  rights: ('submit' | 'update')[] = ['submit', 'update'],
  perDay = 1_000,
): Promise<{ id: string; text: string }> => {
  const { key, secret } = await makeKey({ name: '试验程序', rights, perDay });
  return { id: key.id, text: secret };
};

/** GET of an address below /open311. */
export function get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  const url = new URL(address, 'http://district.invalid/open311/');
  const segments = url.pathname.split('/').slice(2).map(decodeURIComponent);
  const query = Object.fromEntries(url.searchParams);
  const [first = '', resource = '', item = ''] = segments;
  if (segments.length === 1) return call(discovery, { params: { resource: first }, query, headers });
  const params = { api: first, resource };
  return segments.length === 2
    ? call(read, { params, query, headers })
    : call(readItem, { params: { ...params, item }, query, headers });
}

export interface Sent {
  endpoint?: string;
  resource?: string;
  headers?: Record<string, string>;
}

/** POST of bytes as API Gateway hands them over: in base64. */
export async function send(
  body: Uint8Array,
  type: string,
  { endpoint = 'v2', resource = 'requests.json', headers = {} }: Sent = {},
): Promise<Answer> {
  const handler = post as HttpHandler;
  const event = httpEvent(handler.contract, {
    params: { api: endpoint, resource },
    headers: { ...headers, 'content-type': type },
  });
  const result = await handler(
    { ...event, body: Buffer.from(body).toString('base64'), isBase64Encoded: true },
    {} as Context,
  );
  const text = result.body ?? '';
  const json = String(result.headers?.['content-type']).startsWith('application/json')
    ? JSON.parse(text)
    : undefined;
  return {
    status: result.statusCode ?? 200,
    headers: result.headers as Record<string, string>,
    cookies: [],
    text,
    json,
  };
}

const URLENCODED = 'application/x-www-form-urlencoded';

export const sendForm = (fields: Fields, how: Sent = {}): Promise<Answer> =>
  send(Buffer.from(new URLSearchParams(fields).toString()), URLENCODED, how);

/** A form with files, as programs send it: the boundary is another one each time. */
export async function sendFiles(
  fields: Fields,
  files: readonly Uint8Array[],
  how: Sent = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [index, bytes] of files.entries())
    form.append('media', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${index}.jpg`);
  const body = new Response(form);
  return send(new Uint8Array(await body.arrayBuffer()), body.headers.get('content-type') ?? '', how);
}
