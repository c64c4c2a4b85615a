import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import { scanCode } from '../../functions/scan/code-repository.ts';
import { shardsOf } from '../../functions/scan/domain/short-code.ts';
import { handler as codePicture } from '../../functions/scan/handlers/code-picture.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { handler as resolveCode } from '../../functions/scan/handlers/resolve-code.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { closed, home, issueSomeCodes, lamp, newCode, old, unknown } from '../support/some-codes.ts';
import { openWorld } from './world.ts';

const scansOf = async (code: string): Promise<number> => {
  let scans = 0;
  for (let shard = 0; shard < shardsOf(code); shard++) {
    const { Item } = await table().send(
      new GetCommand({ TableName: tableName(), Key: keys.code(code, shard), ConsistentRead: true }),
    );
    scans += Item?.scans ?? 0;
  }
  return scans;
};

beforeAll(async () => {
  await openWorld('scan');
  await issueSomeCodes();
});
afterEach(() => vi.restoreAllMocks());

const scan = (code: string) => call(resolveCode, { params: { code } });

describe('a scan', () => {
  it('leads to the page of the code and is counted, in one round trip', async () => {
    const send = vi.spyOn(table(), 'send');
    const answer = await scan(lamp.code);
    expect(answer).toMatchObject({
      status: 302,
      headers: { location: `/c/${lamp.code}`, 'cache-control': 'no-store' },
    });
    expect(send).toHaveBeenCalledTimes(1);
    expect(await scansOf(lamp.code)).toBe(1);
  });

  it('counts every one of a crowd, on several rows', async () => {
    const before = await scansOf(lamp.code);
    const answers = await Promise.all(Array.from({ length: 60 }, () => scan(lamp.code)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    expect(await scansOf(lamp.code)).toBe(before + 60);
  });

  it('costs one write unit, whatever the name is', async () => {
    const long = newCode('outdoor', '云'.repeat(80));
    await issueCodes([long]);
    const { Item } = await table().send(
      new GetCommand({ TableName: tableName(), Key: keys.code(long.code, 0) }),
    );
    expect(Buffer.byteLength(JSON.stringify(Item))).toBeLessThan(700);
  });

  it('accepts what people type in', async () => {
    const typed = `${home.code.slice(0, 3)} ${home.code.slice(3).toLowerCase()}`;
    expect((await scan(typed)).headers.location).toBe(`/c/${home.code}`);
  });

  it('answers malformed and unknown codes alike, byte for byte, and asks nothing for malformed ones', async () => {
    const notThere = await scan(unknown);
    const send = vi.spyOn(table(), 'send');
    for (const text of [
      '12345678',
      'OOOOOOOOO',
      `${lamp.code}2`,
      '<script>alert(1)</script>',
      '%00',
      'x'.repeat(5_000),
    ]) {
      expect(await scan(text)).toEqual(notThere);
    }
    expect(send).not.toHaveBeenCalled();
    expect(notThere.status).toBe(404);
    expect(notThere.headers['content-type']).toMatch(/^text\/html/);
    expect(notThere.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('says of a stopped code that it was one, and does not count it', async () => {
    const send = vi.spyOn(table(), 'send');
    expect(await scan(closed.code)).toMatchObject({ status: 410, text: expect.stringContaining('暂停使用') });
    expect(await scan(old.code)).toMatchObject({ status: 410, text: expect.stringContaining('已换新') });
    expect(send).toHaveBeenCalledTimes(2);
    expect(await scansOf(old.code)).toBe(0);
  });

  it.each(['ProvisionedThroughputExceededException', 'ThrottlingException', 'TransactionConflictException'])(
    'still leads on when the count is refused: %s',
    async (name) => {
      const before = await scansOf(lamp.code);
      const hot = Object.assign(new Error(name), { name });
      vi.spyOn(table(), 'send').mockImplementationOnce(() => Promise.reject(hot));
      expect(await scanCode(lamp.code)).toBe('active');
      expect(await scansOf(lamp.code)).toBe(before);
    },
  );

  it('leads to the H5 page, which can try again, when the table does not answer', async () => {
    vi.spyOn(table(), 'send').mockImplementation(() => Promise.reject(new Error('gone')));
    expect((await scan(lamp.code)).headers.location).toBe(`/c/${lamp.code}`);
  });

  it('leaves nothing of the person in the table', async () => {
    await call(resolveCode, {
      params: { code: home.code },
      headers: { 'user-agent': 'canary-phone', 'x-forwarded-for': '198.51.100.77', cookie: 'canary=1' },
      sourceIp: '198.51.100.77',
    });
    const { Item } = await table().send(
      new GetCommand({ TableName: tableName(), Key: keys.code(home.code, 0) }),
    );
    expect(Object.keys(Item ?? {}).sort()).toEqual(
      ['code', 'issuedAt', 'kind', 'pk', 'place', 'scans', 'sk', 'status', 'type', 'version'].sort(),
    );
  });
});

describe('issuing codes', () => {
  it('does nothing the second time', async () => {
    const codes = Array.from({ length: 20 }, (_, n) => newCode('household', `${n} 号楼`, '15060300100102'));
    expect(await issueCodes(codes)).toBe(20);
    await scan(codes[0]?.code ?? '');
    expect(await issueCodes(codes)).toBe(0);
    expect(await scansOf(codes[0]?.code ?? '')).toBe(1);
  });

  it('never gives a code to another place', async () => {
    const taken = { ...lamp, place: { ...lamp.place, name: '别处' } };
    await expect(issueCodes([taken])).rejects.toMatchObject({ code: 'in_use' });
    expect((await call(getCode, { params: { code: lamp.code } })).json.place.name).toBe(lamp.place.name);
  });

  it('stops and resumes a code on all its rows, but never brings a replaced one back', async () => {
    const plaza = newCode('community', '云锦广场');
    await issueCodes([plaza]);
    await setStatus(plaza.code, 'suspended');
    for (let shard = 0; shard < 4; shard++) expect(await scanCode(plaza.code, () => shard)).toBe('suspended');
    await setStatus(plaza.code, 'active');
    for (let shard = 0; shard < 4; shard++) expect(await scanCode(plaza.code, () => shard)).toBe('active');
    await expect(setStatus(old.code, 'active')).rejects.toMatchObject({ code: 'illegal_transition' });
    await expect(setStatus(unknown, 'suspended')).rejects.toMatchObject({ code: 'code_not_found' });
  });

  it('loses no scan to a change made meanwhile, nor a change to scans', async () => {
    const busy = newCode('household', '忙碌的门');
    await issueCodes([busy]);
    const scans = Promise.all(Array.from({ length: 30 }, () => scanCode(busy.code)));
    const changes = await Promise.allSettled([1, 2].map(() => setStatus(busy.code, 'suspended')));
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const counted = (await scans).filter((result) => result === 'active').length;
    expect(counted).toBeLessThanOrEqual(30);
    expect(await scansOf(busy.code)).toBeLessThanOrEqual(30);
    expect(await scanCode(busy.code)).toBe('suspended');
  });
});

describe('GET /api/codes/{code}', () => {
  it('tells the place and nothing else', async () => {
    const { status, json } = await call(getCode, { params: { code: lamp.code.toLowerCase() } });
    expect(status).toBe(200);
    expect(json).toEqual({
      code: lamp.code,
      kind: 'outdoor',
      status: 'active',
      place: { ...lamp.place, regionPath: ['东街道', '梧桐社区', '第一网格'] },
    });
    const english = await call(getCode, {
      params: { code: lamp.code },
      headers: { 'accept-language': 'en' },
    });
    expect(english.json.place.regionPath).toEqual(['East', 'Wutong', 'Grid 1']);
  });

  it.each([
    [unknown, 404, 'code_not_found'],
    ['0O1I', 404, 'code_not_found'],
    [old.code, 410, 'code_replaced'],
    [closed.code, 410, 'code_suspended'],
  ])('refuses %s with %i', async (code, status, problem) => {
    expect(await call(getCode, { params: { code } })).toMatchObject({ status, json: { code: problem } });
    expect(await call(codePicture, { params: { code, picture: 'qr.svg' } })).toMatchObject({ status });
  });
});
