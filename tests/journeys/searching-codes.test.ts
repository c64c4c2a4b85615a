import { randomInt } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handler as nearby } from '../../functions/report/handlers/nearby-reports.ts';
import { issueCode } from '../../functions/scan/domain/short-code.ts';
import { handler as codePicture } from '../../functions/scan/handlers/code-picture.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { handler as resolveCode } from '../../functions/scan/handlers/resolve-code.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { forgetSearchers } from '../../functions/shared/codes/search-limit.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { home, issueSomeCodes, lamp } from '../support/some-codes.ts';
import { openWorld } from './world.ts';

beforeAll(async () => {
  await openWorld('searching');
  await issueSomeCodes();
});
beforeEach(() => {
  forgetSearchers();
  // The beginning of a minute, and it stays there: a slow machine must not begin another one in the middle.
  const at = Math.floor(Date.now() / 60_000) * 60_000 + 1_000;
  useTime(() => at);
});
afterEach(() => useTime());

let caller = 0;
const somebody = (): string => `198.51.${++caller}.7`;
const guess = (): string => issueCode(randomInt, 'household');
const scan = (code: string, sourceIp: string, headers: Record<string, string> = {}): Promise<Answer> =>
  call(resolveCode, { params: { code }, sourceIp, headers });

async function search(
  times: number,
  sourceIp: string,
  headers: (n: number) => Record<string, string> = () => ({}),
) {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await scan(guess(), sourceIp, headers(n))).status);
  return statuses;
}

describe('who tries codes that do not exist, fifty a second', () => {
  it('is stopped within the first second, and learns nothing more by any route', async () => {
    const ip = somebody();
    const statuses = await search(50, ip);
    expect(statuses.indexOf(429)).toBe(30);
    expect(new Set(statuses.slice(30))).toEqual(new Set([429]));
    const send = vi.spyOn(table(), 'send');
    const [known, unknown, malformed] = [
      await scan(lamp.code, ip),
      await scan(guess(), ip),
      await scan('0O1I', ip),
    ];
    expect(known).toEqual(unknown);
    expect(malformed).toEqual(unknown);
    expect(known).toMatchObject({ status: 429, text: expect.stringContaining('请稍等一分钟') });
    expect(Number(known?.headers['retry-after'])).toBeGreaterThan(0);
    for (const code of [lamp.code, guess()]) {
      const params = { code };
      expect(await call(getCode, { params, sourceIp: ip })).toMatchObject({
        status: 429,
        json: { code: 'too_many_attempts' },
      });
      expect((await call(codePicture, { params: { code, picture: 'qr.svg' }, sourceIp: ip })).status).toBe(
        429,
      );
      expect(
        (await call(nearby, { query: { code, category: 'lighting.lamp_out' }, sourceIp: ip })).status,
      ).toBe(429);
    }
    expect(send).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('stops nobody else, and nobody for longer than the minute', async () => {
    const ip = somebody();
    await search(31, ip);
    expect((await scan(home.code, somebody())).status).toBe(302);
    expect((await scan(home.code, ip)).status).toBe(429);
    expect((await later(61_000, () => scan(home.code, ip))).status).toBe(302);
  });

  it('is counted together with the other routes, and by neighbours of an address', async () => {
    const ip = somebody();
    for (let n = 0; n < 15; n++) await call(getCode, { params: { code: guess() }, sourceIp: ip });
    expect((await search(16, ip.replace(/\d+$/, '99'))).at(-1)).toBe(429);
  });

  it('does not get rid of the count by headers of an own making', async () => {
    const ip = somebody();
    const forged = (n: number) => ({
      'x-forwarded-for': `10.0.${n % 256}.${n % 7}, 10.${n % 200}.1.1, ${ip}`,
    });
    const statuses = await search(700, ip, forged);
    expect(statuses.indexOf(429)).toBe(600);
  }, 60_000);

  it('behind the edge is told from the others behind it', async () => {
    const edge = somebody();
    const via = (person: string) => () => ({ 'x-forwarded-for': `${person}, ${edge}` });
    expect((await search(31, edge, via('192.0.2.4'))).at(-1)).toBe(429);
    expect((await scan(lamp.code, edge, via('203.0.114.4')())).status).toBe(302);
    expect((await scan(lamp.code, edge, via('192.0.2.200')())).status).toBe(429);
  });
});

describe('an honest scan', () => {
  it('costs one call, also while somebody else searches', async () => {
    await search(31, somebody());
    const ip = somebody();
    const send = vi.spyOn(table(), 'send');
    expect((await scan(lamp.code, ip)).status).toBe(302);
    expect(send).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it('leaves no address in the table, nor does a mistyped one', async () => {
    await scan(guess(), '198.51.100.77', { 'x-forwarded-for': '192.0.2.99, 198.51.100.77' });
    const { Items = [] } = await table().send(new ScanCommand({ TableName: tableName() }));
    const text = JSON.stringify(Items);
    expect(Items.some(({ type }) => type === 'code_misses')).toBe(true);
    for (const part of ['198.51.100', '192.0.2']) expect(text).not.toContain(part);
    for (const { type, ttl } of Items) if (type === 'code_misses') expect(ttl).toBeGreaterThan(0);
  });
});
