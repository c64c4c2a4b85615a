import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import { scanCode } from '../../functions/scan/code-repository.ts';
import type { CodeKind, NewCode } from '../../functions/scan/domain/code.ts';
import { issueCode, shardsOf } from '../../functions/scan/domain/short-code.ts';
import { handler as codePicture } from '../../functions/scan/handlers/code-picture.ts';
import { handler as codeSheet } from '../../functions/scan/handlers/code-sheet.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { handler as listCodes } from '../../functions/scan/handlers/list-codes.ts';
import { handler as resolveCode } from '../../functions/scan/handlers/resolve-code.ts';
import { cornerOf, LABEL, PAGE, PER_PAGE } from '../../functions/scan/sheet/layout.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { COMMUNITY, GRID, openWorld, STAFF, tokenOf } from './world.ts';

const newCode = (kind: CodeKind, name: string, regionCode = GRID): NewCode => ({
  code: issueCode(randomInt, kind),
  kind,
  place: { name, regionCode, location: { lat: 39.605, lng: 109.785 } },
  issuedAt: '2026-03-01T08:00:00.000Z',
});
const lamp = newCode('outdoor', '云锦路 12 号路灯杆');
const home = newCode('household', '云锦花园 3 号楼 2 单元');
const old = newCode('merchant', '老面馆');
const closed = newCode('stall', '早市 7 号摊位');
const west = newCode('service', '西街道便民窗口', '150603002');
const unknown = issueCode(randomInt, 'outdoor');

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
  await issueCodes([lamp, home, old, closed, west]);
  await setStatus(old.code, 'replaced', lamp.code);
  await setStatus(closed.code, 'suspended');
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

const run = promisify(execFile);
const have = (program: string) =>
  run('which', [program]).then(
    () => true,
    () => false,
  );
const readers = (await have('zbarimg')) && (await have('pdftoppm'));

/** What an independent reader finds in pictures, sorted. */
async function readCodes(pictures: Buffer[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-scan-'));
  try {
    const names = pictures.map((_, index) => `${index}.png`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), pictures[index] ?? '')));
    const only = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable'];
    const { stdout } = await run('zbarimg', [...only, ...names], { cwd: folder });
    return stdout.trim().split('\n').sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

const DPI = 150;
const pixels = (points: number) => Math.floor((points * DPI) / 72);

/** The labels of a sheet as they are after printing at 150 dpi and cutting. */
async function cutOut(pdf: Buffer, labels: number): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-sheet-'));
  try {
    await writeFile(join(folder, 's.pdf'), pdf);
    await run('pdftoppm', ['-r', String(DPI), '-gray', '-png', 's.pdf', 'page'], { cwd: folder });
    const pages = (await readdir(folder)).filter((name) => name.startsWith('page')).sort();
    const [width, height] = [pixels(LABEL.width), pixels(LABEL.height)];
    return await Promise.all(
      Array.from({ length: labels }, (_, n) => {
        const { x, y } = cornerOf(n % PER_PAGE);
        const cut = { left: pixels(x), top: pixels(PAGE[1] - y - LABEL.height), width, height };
        const page = join(folder, pages[Math.floor(n / PER_PAGE)] ?? '');
        return sharp(page).extract(cut).png().toBuffer();
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const printed = (code: string) => `HTTP://LOCALHOST:3000/Q/${code}`;

describe('the printed picture', () => {
  it.skipIf(!readers)('is read by an independent reader as the URL', async () => {
    const png = await call(codePicture, { params: { code: lamp.code, picture: 'qr.png' } });
    expect(png.headers['content-type']).toBe('image/png');
    const svg = await call(codePicture, { params: { code: home.code, picture: 'qr.svg' } });
    expect(svg.headers['content-type']).toBe('image/svg+xml');
    const found = await readCodes([
      Buffer.from(png.text, 'base64'),
      await sharp(Buffer.from(svg.text)).png().toBuffer(),
    ]);
    expect(found).toEqual([printed(lamp.code), printed(home.code)].sort());
  });

  it('has no other format', async () => {
    expect(await call(codePicture, { params: { code: lamp.code, picture: 'qr.exe' } })).toMatchObject({
      status: 422,
    });
  });
});

describe('staff', () => {
  const list = async (who: keyof typeof STAFF, query: Record<string, string | number> = {}) =>
    call(listCodes, { query, token: await tokenOf(STAFF[who]) });

  it('must be signed in', async () => {
    expect((await call(listCodes)).status).toBe(401);
    expect((await call(codeSheet, { query: { community: COMMUNITY } })).status).toBe(401);
  });

  it('list a community in one query', async () => {
    const send = vi.spyOn(table(), 'send');
    const { json } = await list('community', { community: COMMUNITY, limit: 5 });
    expect(send.mock.calls.filter(([command]) => command instanceof QueryCommand)).toHaveLength(1);
    expect(json.items).toHaveLength(5);
    expect(json.items[0]).toMatchObject({
      place: { regionPath: ['东街道', '梧桐社区', expect.any(String)] },
    });
  });

  it('read every code once by cursor, in any page size, by any filter', async () => {
    const all = async (query: Record<string, string | number>) => {
      const codes: string[] = [];
      let cursor: string | undefined;
      do {
        const { json } = await list('admin', { ...query, ...(cursor ? { cursor } : {}) });
        codes.push(...json.items.map(({ code }: { code: string }) => code));
        cursor = json.nextCursor;
      } while (cursor);
      return codes;
    };
    const whole = await all({ limit: 100 });
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole).toContain(west.code);
    for (const limit of [1, 3, 7]) expect(await all({ limit })).toEqual(whole);
    expect(await all({ limit: 1, status: 'replaced' })).toEqual([old.code]);
    expect(await all({ limit: 2, kind: 'stall', community: '150603001' })).toEqual([closed.code]);
    expect(await all({ kind: 'benefit' })).toEqual([]);
  });

  it('see their own regions only', async () => {
    expect((await list('west')).json.items.map(({ code }: { code: string }) => code)).toEqual([west.code]);
    expect(await list('west', { community: COMMUNITY })).toMatchObject({
      status: 404,
      json: { code: 'not_found' },
    });
    const grid = await list('gridA', { limit: 100 });
    expect(grid.json.items.length).toBeGreaterThan(0);
    for (const { place } of grid.json.items) expect(place.regionCode).toBe(GRID);
  });

  it('cannot borrow or forge a cursor', async () => {
    const { json } = await list('admin', { limit: 1 });
    expect(await list('admin', { limit: 1, kind: 'stall', cursor: json.nextCursor })).toMatchObject({
      status: 400,
    });
    expect(await list('admin', { cursor: 'e30.AAAA' })).toMatchObject({ status: 400 });
  });

  const sheet = async (who: keyof typeof STAFF, query: Record<string, string>) =>
    call(codeSheet, { query, token: await tokenOf(STAFF[who]) });

  it.skipIf(!readers)('print a sheet whose every label is read', async () => {
    const answer = await sheet('community', { community: COMMUNITY, kind: 'household' });
    expect(answer.headers['content-type']).toBe('application/pdf');
    const { json } = await list('community', {
      community: COMMUNITY,
      kind: 'household',
      status: 'active',
      limit: 100,
    });
    const wanted: string[] = json.items.map(({ code }: { code: string }) => printed(code));
    expect(wanted.length).toBeGreaterThan(12);
    const labels = await cutOut(Buffer.from(answer.text, 'base64'), wanted.length);
    expect(await readCodes(labels)).toEqual(wanted.sort());
  });

  it('print chosen codes, but none of other regions, stopped ones or too many', async () => {
    expect(await sheet('admin', { codes: `${lamp.code},${home.code}` })).toMatchObject({ status: 200 });
    expect(await sheet('west', { codes: lamp.code })).toMatchObject({
      status: 404,
      json: { code: 'code_not_found' },
    });
    expect(await sheet('west', { community: COMMUNITY })).toMatchObject({ status: 404 });
    expect(await sheet('admin', { codes: closed.code })).toMatchObject({ status: 410 });
    expect(await sheet('admin', { codes: unknown })).toMatchObject({ status: 404 });
    const many = Array.from({ length: 201 }, () => issueCode(randomInt, 'outdoor')).join(',');
    expect(await sheet('admin', { codes: many })).toMatchObject({ status: 413 });
    expect(await sheet('admin', {})).toMatchObject({ status: 422 });
    expect(await sheet('admin', { community: COMMUNITY, codes: lamp.code })).toMatchObject({ status: 422 });
  });
});
