import { randomInt } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { issueCode } from '../../functions/scan/domain/short-code.ts';
import { handler as codePicture } from '../../functions/scan/handlers/code-picture.ts';
import { handler as codeSheet } from '../../functions/scan/handlers/code-sheet.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { handler as listCodes } from '../../functions/scan/handlers/list-codes.ts';
import { table } from '../../functions/shared/table/client.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { cutOut, readCodes, readers } from '../support/read-codes.ts';
import { closed, home, issueSomeCodes, lamp, newCode, old, unknown, west } from '../support/some-codes.ts';
import { COMMUNITY, GRID, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(async () => {
  await openWorld('codes');
  await issueSomeCodes();
  await issueCodes(Array.from({ length: 20 }, (_, n) => newCode('household', `${n} 号楼`, '15060300100102')));
});
afterEach(() => vi.restoreAllMocks());

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

  it('in charge of the place see a stopped code and when it was issued; others see what anyone sees', async () => {
    const read = async (who: keyof typeof STAFF, code: string) =>
      call(getCode, { params: { code }, token: await tokenOf(STAFF[who]) });
    expect((await read('community', closed.code)).json).toMatchObject({ status: 'suspended' });
    expect((await read('community', lamp.code)).json.issuedAt).toBeDefined();
    expect((await read('west', closed.code)).json).toMatchObject({ code: 'code_suspended' });
    expect((await read('west', lamp.code)).json.issuedAt).toBeUndefined();
  });

  it('list a community in one query', async () => {
    // Names of regions are read once in 30 s.
    await list('community', { community: COMMUNITY, limit: 1 });
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
