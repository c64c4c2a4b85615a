import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { logger } from '../observability.ts';
import { useAnsweringTable } from '../testing/answering-table.ts';
import { useEnvironment } from '../testing/environment.ts';
import { call } from '../testing/http-event.ts';
import { issueAccessToken } from './access-token.ts';
import { api } from './api.ts';
import { contract, type StaffIdentity, words } from './contract.ts';

const lines: unknown[][] = [];
beforeEach(() => {
  useEnvironment();
  useAnsweringTable();
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(logger, level).mockImplementation((...line) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  lines.length = 0;
});

const head: StaffIdentity = {
  id: 'S1',
  name: '甲',
  roles: ['unit_head'],
  regions: ['150603'],
  unit: 'U-LIGHT',
};
const echo = (auth: 'public' | 'staff' | 'optional', fail?: unknown) =>
  api(
    contract({
      method: 'POST',
      path: '/api/echo/{id}',
      summary: 'Says what it heard',
      auth,
      ...(auth === 'staff' ? { roles: ['unit_head'] } : {}),
      params: z.object({ id: z.string().max(5) }),
      body: z.strictObject({ text: words(1, 50), phone: z.string().optional() }),
      responses: { 200: 'What was heard' },
    }),
    async ({ body, staff }) => {
      if (fail) throw fail;
      return { status: 200, body: { body, staff: staff?.id ?? null } };
    },
  );
const good = { params: { id: 'a' }, body: { text: '您好', phone: '13800000000' } };

describe('every route', () => {
  it('answers JSON that nobody caches or guesses the type of', async () => {
    const { status, headers } = await call(echo('public'), good);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('says which fields were wrong, where, and no more than twenty', async () => {
    const wrong = await call(echo('public'), { params: { id: 'a' }, body: { text: 5 } });
    expect(wrong.json).toMatchObject({ code: 'invalid_request', errors: [{ path: 'body.text' }] });
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]));
    expect((await call(echo('public'), { ...good, body: many })).json.errors.length).toBeLessThanOrEqual(20);
  });

  it('answers in the language that was asked for', async () => {
    const ask = (language: string) =>
      call(echo('public'), { ...good, body: '{', headers: { 'accept-language': language } });
    expect((await ask('en')).json.title).toMatch(/^[\w ]+/);
    expect((await ask('zh')).json.title).toMatch(/\p{Script=Han}/u);
  });

  it('reads a body that came in base64 alike', async () => {
    const event = (text: string) => Buffer.from(text).toString('base64');
    const { httpEvent } = await import('../testing/http-event.ts');
    const handler = echo('public');
    const sent = {
      ...httpEvent(handler.contract, { ...good, body: event('{"text":"您好"}') }),
      isBase64Encoded: true,
    };
    expect(await handler(sent, {} as never)).toMatchObject({ statusCode: 200 });
    const large = { ...sent, body: event(`{"text":"${'a'.repeat(65 * 1024)}"}`) };
    expect(await handler(large, {} as never)).toMatchObject({ statusCode: 413 });
  });

  it('tells nothing of what broke inside, to the caller', async () => {
    const { status, text } = await call(echo('public', new Error('table mashang-x at 10.0.0.1')), good);
    expect(status).toBe(500);
    expect(text).not.toMatch(/mashang-x|10\.0|stack|\.ts/);
  });
});

describe('the log of a refusal', () => {
  it.each([
    ['a wrong field', { ...good, body: { text: 'canary\0', phone: '13800000000' } }, 422, 'invalid_request'],
    ['malformed JSON', { ...good, body: '{"phone":"13800000000",' }, 400, 'malformed_json'],
    ['another type', { ...good, headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
    ['too much', { ...good, body: { text: 'canary'.repeat(20_000) } }, 413, 'too_large'],
  ])('is one line with the code and without a word of the person: %s', async (_, request, status, code) => {
    expect((await call(echo('public'), request)).status).toBe(status);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[1]).toMatchObject({ route: 'POST /api/echo/{id}', status, code });
    expect(JSON.stringify(lines)).not.toMatch(/canary|13800000000|203\.0\.113/);
  });
});

describe('who is let in', () => {
  it('staff with the role and a token that is true and not over', async () => {
    const now = Date.now();
    const send = (token?: string) => call(echo('staff'), { ...good, ...(token ? { token } : {}) });
    expect((await send(await issueAccessToken(head, now))).json.staff).toBe('S1');
    expect((await send()).json.code).toBe('not_signed_in');
    expect((await send(await issueAccessToken(head, now - 601_000))).json.code).toBe('token_expired');
    expect((await send(await issueAccessToken({ ...head, roles: ['auditor'] }, now))).json.code).toBe(
      'forbidden',
    );
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await issueAccessToken(head, now)).split('.')[1]}.`;
    expect((await send(unsigned)).json.code).toBe('not_signed_in');
    useEnvironment({ DISTRICT: 'elsewhere' });
    const foreign = await issueAccessToken(head, now);
    useEnvironment();
    expect((await send(foreign)).json.code).toBe('not_signed_in');
  });

  it('before a word of the body is read', async () => {
    expect((await call(echo('staff'), { ...good, body: '{' })).json.code).toBe('not_signed_in');
  });

  it('where a token is optional, a false one is still refused', async () => {
    expect((await call(echo('optional'), good)).json.staff).toBeNull();
    expect((await call(echo('optional'), { ...good, token: 'x'.repeat(40) })).status).toBe(401);
    expect((await call(echo('public'), { ...good, token: 'x' })).status).toBe(200);
  });
});
