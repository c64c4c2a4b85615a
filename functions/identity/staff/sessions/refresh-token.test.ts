import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { resetEnv } from '../../../shared/env.ts';
import { resetSecrets } from '../../../shared/secrets.ts';
import {
  clearedCookie,
  newRefreshToken,
  newSessionId,
  readRefreshToken,
  refreshCookie,
} from './refresh-token.ts';

const now = 1_800_000_000_000;
const env = (origin: string) => {
  const values = {
    DISTRICT: 'test',
    TABLE_NAME: 'test',
    QUEUE_BASE_URL: 'http://localhost/q-',
    ORIGINALS_BUCKET: 'one',
    PUBLIC_BUCKET: 'two',
    PUBLIC_ORIGIN: origin,
    MASTER_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  };
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  resetEnv();
  resetSecrets();
};
beforeEach(() => env('http://localhost:3000'));
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
  resetSecrets();
});

it('is random, belongs to its session and is stored as a digest', async () => {
  const id = newSessionId(now);
  const [one, two] = [await newRefreshToken(id), await newRefreshToken(id)];
  expect(one.text.startsWith(`${id}.`)).toBe(true);
  expect(one.text).not.toBe(two.text);
  expect(one.tag).not.toBe(two.tag);
  expect(one.tag).toHaveLength(43);
  expect(one.text).not.toContain(one.tag);
});

it('comes back from the cookie', async () => {
  const token = await newRefreshToken(newSessionId(now));
  const pair = refreshCookie(token, now + 5_000, now).split(';')[0] ?? '';
  expect(await readRefreshToken(['theme=dark', pair])).toEqual(token);
});

it.each([
  [],
  ['mashang_refresh='],
  ['mashang_refresh=LX.short'],
  [`mashang_refresh=L${'0'.repeat(26)}.${'a'.repeat(44)}`],
  [`other_mashang_refresh=L${'0'.repeat(26)}.${'a'.repeat(43)}`],
  [`mashang_refresh=R${'0'.repeat(26)}.${'a'.repeat(43)}`],
])('is not read from %s', async (...cookies) => {
  expect(await readRefreshToken(cookies as string[])).toBeUndefined();
});

it('travels where nobody else reads it', async () => {
  const token = await newRefreshToken(newSessionId(now));
  const attributes = '; Path=/api/staff/session; Max-Age=43200; HttpOnly; SameSite=Strict';
  expect(refreshCookie(token, now + 12 * 3_600_000, now)).toBe(`mashang_refresh=${token.text}${attributes}`);
  expect(clearedCookie()).toContain('Max-Age=0');
  env('https://mashang.example');
  expect(refreshCookie(token, now + 12 * 3_600_000, now)).toBe(
    `mashang_refresh=${token.text}${attributes}; Secure`,
  );
});
