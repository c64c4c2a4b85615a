import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { type Actor, actingAs } from '../audit/actor.ts';
import { now } from '../clock.ts';
import { readCourierToken } from '../codes/courier-token.ts';
import { DomainError } from '../errors.ts';
import { logger } from '../observability.ts';
import { readAccessToken } from './access-token.ts';
import type {
  Contract,
  CourierIdentity,
  Language,
  Reply,
  Request,
  ResidentIdentity,
  StaffIdentity,
} from './contract.ts';
import { languageOf } from './language.ts';
import { isProblemCode, problemReply } from './problem.ts';
import { readResidentToken } from './resident-token.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResult = APIGatewayProxyStructuredResultV2;

/** Bytes of a JSON body. Text fields have smaller limits of their own. */
const MAX_BODY = 64 * 1024;
/** Bytes of a sheet: 500 rows with room for words. */
const MAX_SHEET = 512 * 1024;

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: [where, ...issue.path].join('.'),
    message: issue.message,
  }));
  // A schema may say which problem it means instead of what is wrong with a field.
  const named = parsed.error.issues.find(({ message }) => isProblemCode(message))?.message;
  throw new DomainError(named ?? 'invalid_request', {}, fields);
}

function parseSheet(schema: z.ZodType, event: HttpEvent): unknown {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_SHEET) throw new DomainError('too_large');
  // Like JSON a type that a cross-site form cannot send without asking first.
  if (!/^text\/csv\b/i.test(event.headers['content-type'] ?? ''))
    throw new DomainError('unsupported_media_type');
  return parse(schema, bytes.toString(), 'body');
}

function parseBody({ body: schema, accepts }: Contract, event: HttpEvent): unknown {
  if (!schema) return {};
  if (accepts) return parseSheet(schema, event);
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '');
  if (Buffer.byteLength(raw) > MAX_BODY) throw new DomainError('too_large');
  // Only JSON: a cross-site form cannot send this type without asking first.
  const type = event.headers['content-type'] ?? '';
  if (raw !== '' && !/^application\/json\b/i.test(type)) throw new DomainError('unsupported_media_type');
  let json: unknown;
  try {
    json = raw === '' ? {} : JSON.parse(raw);
  } catch {
    throw new DomainError('malformed_json');
  }
  return parse(schema, json, 'body');
}

const rawBody = (event: HttpEvent) => ({
  bytes: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  type: event.headers['content-type'] ?? '',
});

interface Caller {
  staff?: StaffIdentity | undefined;
  resident?: ResidentIdentity | undefined;
  courier?: CourierIdentity | undefined;
}

async function callerOf({ auth, roles }: Contract, event: HttpEvent): Promise<Caller> {
  const authorization = event.headers.authorization;
  if (auth === 'public') return {};
  if ((auth === 'optional' || auth === 'resident_optional') && !authorization) return {};
  if (auth === 'resident' || auth === 'resident_optional')
    return { resident: await readResidentToken(authorization, now()) };
  if (auth === 'courier') return { courier: await readCourierToken(authorization, now()) };
  const staff = await readAccessToken(authorization, now());
  if (roles && !roles.some((role) => staff.roles.includes(role))) throw new DomainError('forbidden');
  return { staff };
}

function toResult(reply: Reply): HttpResult {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
  };
  const base = { statusCode: reply.status, headers, ...(reply.cookies ? { cookies: reply.cookies } : {}) };
  if (reply.raw) {
    const { content, contentType } = reply.raw;
    headers['content-type'] = contentType;
    return typeof content === 'string'
      ? { ...base, body: content }
      : { ...base, body: Buffer.from(content).toString('base64'), isBase64Encoded: true };
  }
  if (reply.body === undefined) return { ...base, body: '' };
  headers['content-type'] = 'application/json; charset=utf-8';
  return { ...base, body: JSON.stringify(reply.body) };
}

/** Who reports while signed in stays unnamed in the audit log too: those who read it may be whom the report is about. */
function actorOf({ auth }: Contract, { staff, resident, courier }: Caller): Actor {
  if (staff) return { kind: 'staff', id: staff.id, roles: staff.roles };
  if (courier) return { kind: 'courier', id: courier.code };
  return resident && auth === 'resident' ? { kind: 'resident', id: resident.id } : { kind: 'public' };
}

async function answer<C extends Contract>(
  contract: C,
  handle: (request: Request<C>) => Promise<Reply>,
  event: HttpEvent,
  language: Language,
): Promise<Reply> {
  const caller = await callerOf(contract, event);
  const request = {
    params: parse(contract.params, event.pathParameters ?? {}, 'path'),
    query: parse(contract.query, event.queryStringParameters ?? {}, 'query'),
    headers: parse(contract.headers, event.headers, 'header'),
    body: parseBody(contract, event),
    raw: contract.form ? rawBody(event) : { bytes: new Uint8Array(), type: '' },
    staff: caller.staff,
    resident: caller.resident,
    courier: caller.courier,
    language,
    cookies: event.cookies ?? [],
    sourceIp: event.requestContext.http.sourceIp,
  };
  return actingAs(actorOf(contract, caller), `${contract.method} ${contract.path}`, () =>
    handle(request as unknown as Request<C>),
  );
}

/** The one HTTP chain: parse, authorise, call, map errors, log. A handler file is its contract and its call. */
export function api<const C extends Contract>(contract: C, handle: (request: Request<C>) => Promise<Reply>) {
  const route = `${contract.method} ${contract.path}`;
  const chain = async (event: HttpEvent): Promise<HttpResult> => {
    const started = performance.now();
    const language = languageOf(event.headers['accept-language']);
    let reply: Reply;
    let code: string | undefined;
    try {
      reply = await answer(contract, handle, event, language);
      code = reply.code;
    } catch (error) {
      code = error instanceof DomainError ? error.code : 'internal';
      reply = problemReply(error, language);
      if (reply.status >= 500) logger.error('request failed', { route, error: error as Error });
    }
    logger.info('request', {
      route,
      status: reply.status,
      code,
      ms: Math.round(performance.now() - started),
    });
    return toResult(reply);
  };
  return Object.assign(middy<HttpEvent, HttpResult>().handler(chain), { contract });
}
