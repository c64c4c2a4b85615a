import { beforeAll, describe, expect, it } from 'vitest';
import { setStatus } from '../../functions/scan/code-changes.ts';
import { normalizeCode } from '../../functions/scan/domain/short-code.ts';
import { handler as listCodes } from '../../functions/scan/handlers/list-codes.ts';
import { handler as act } from '../../functions/scan/jobs/handlers/act-on-code-job.ts';
import { handler as getJob } from '../../functions/scan/jobs/handlers/get-code-job.ts';
import { handler as getFile } from '../../functions/scan/jobs/handlers/get-code-job-file.ts';
import { handler as listJobs } from '../../functions/scan/jobs/handlers/list-code-jobs.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { allCodes, createJob, file, hops, jobOf, sheet, textOf } from '../support/code-jobs.ts';
import { failing, losingMessages } from '../support/faults.ts';
import { operator, other, putImport, worker } from '../support/imports.ts';
import { COMMUNITY, drain, GRID, OTHER_GRID, openWorld, tokenOf } from './world.ts';

const west = { id: 'S-WEST', name: '西街', roles: ['subdistrict' as const], regions: ['150603002'] };
let token = '';

beforeAll(async () => {
  await openWorld('code-jobs');
  token = await tokenOf(operator);
});

describe('issuing codes for a sheet', () => {
  it('says first what it would do, and what is wrong where', async () => {
    const uploadId = await file(
      `类型,名称,网格\n户码,一号楼101,${GRID}\nspaceship,二号楼,${GRID}\nstall,=1+1,${GRID}\nhousehold,,999999\nhousehold,一号楼101,${GRID}\n`,
      token,
    );
    const { status, json } = await createJob({ kind: 'csv', uploadId }, token, { dryRun: 'true' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ dryRun: true, total: 1, errorCount: 5, encoding: 'utf-8' });
    expect(
      json.errors.map((e: { line: number; column: string; code: string }) => [e.line, e.column, e.code]),
    ).toEqual([
      [3, 'kind', 'unknown_kind'],
      [4, 'name', 'formula_cell'],
      [5, 'name', 'cell_missing'],
      [5, 'region', 'unknown_region'],
      [6, 'name', 'duplicate_row'],
    ]);
  });

  it('stores nothing when there is a bad row in the middle', async () => {
    const before = await allCodes(token);
    const uploadId = await file(`name,region\n好楼,${GRID}\n坏楼,123\n又好楼,${GRID}\n`, token);
    const { status, json } = await createJob({ kind: 'csv', uploadId }, token);
    expect(status).toBe(422);
    expect(json).toMatchObject({ code: 'import_refused', errors: [{ path: 'line 3 region' }] });
    await drain();
    expect(await allCodes(token)).toEqual(before);
  });

  it('issues each row once, in chunks, and gives out the list', async () => {
    const uploadId = await file(sheet(130, GRID, '甲楼'), token);
    const started = await createJob({ kind: 'csv', uploadId }, token);
    expect(started).toMatchObject({
      status: 201,
      json: { state: 'running', total: 130, done: 0, preparing: true },
    });
    await drain();
    const job = await jobOf(started.json.id, token);
    expect(job).toMatchObject({
      state: 'done',
      done: 130,
      total: 130,
      skipped: 0,
      files: [{ name: 'codes.csv' }],
    });
    const lines = (await textOf(job.id, 'codes.csv', token)).trim().split('\r\n').slice(1);
    const codes = lines.map((line) => line.split(',')[0]?.replaceAll('"', '') ?? '');
    expect(codes).toHaveLength(130);
    for (const code of codes) expect(normalizeCode(code)).toBe(code);
    const listed = (await allCodes(token)).filter(({ place }) => place.name.startsWith('甲楼'));
    expect(listed.map(({ code }) => code).sort()).toEqual([...new Set(codes)].sort());
    expect(listed.map(({ place }) => place.name).sort()).toEqual(
      Array.from({ length: 130 }, (_, n) => `甲楼${n + 1}`).sort(),
    );
  });

  it('is the same job when the same file is sent again, and nothing for a copy of it', async () => {
    const uploadId = await file(sheet(3, GRID, '乙楼'), token);
    const first = await createJob({ kind: 'csv', uploadId }, token);
    await drain();
    expect((await createJob({ kind: 'csv', uploadId }, token)).json.id).toBe(first.json.id);
    const copy = await createJob({ kind: 'csv', uploadId: await file(sheet(3, GRID, '乙楼'), token) }, token);
    await drain();
    expect(await jobOf(copy.json.id, token)).toMatchObject({
      state: 'done',
      total: 0,
      skipped: 3,
      files: [],
    });
    expect((await allCodes(token)).filter(({ place }) => place.name.startsWith('乙楼'))).toHaveLength(3);
  });

  it('gives a code to every household of the communities asked for, from the list of a whole district', async () => {
    const rows = `name,region,kind\n丙楼1,${GRID},household\n丙楼2,150603002001,household\n丙摊,${GRID},stall\n丙楼3,${OTHER_GRID},\n坏,x,\n`;
    const asked = { kind: 'households', communities: [COMMUNITY], uploadId: await file(rows, token) };
    const { json } = await createJob(asked, token, { dryRun: 'true' });
    expect(json).toMatchObject({ total: 2, passedOver: 3, errorCount: 0 });
    await createJob(asked, token);
    await drain();
    const issued = (await allCodes(token)).filter(({ place }) => place.name.startsWith('丙'));
    expect(issued.map(({ place }) => place.name).sort()).toEqual(['丙楼1', '丙楼3']);
  });

  it.each(['unsent', 'unheard'] as const)(
    'loses and doubles nothing when a step is %s, nor by messages twice',
    async (how) => {
      const uploadId = await file(sheet(120, OTHER_GRID, how), token);
      const { json } = await createJob({ kind: 'csv', uploadId }, token);
      for (const nth of [1, 2, 3]) await failing(how, nth, () => hops(1)).catch(() => undefined);
      // Whatever was on its way is sent again by the sweeper, and some of it twice.
      await losingMessages();
      await hops(8, { twice: true });
      expect(await jobOf(json.id, token)).toMatchObject({ state: 'done', done: 120 });
      const names = (await allCodes(token))
        .map(({ place }) => place.name)
        .filter((name) => name.startsWith(how));
      expect(names.sort()).toEqual(Array.from({ length: 120 }, (_, n) => `${how}${n + 1}`).sort());
    },
  );

  it('stops when it is cancelled and goes on where it stopped', async () => {
    const uploadId = await file(sheet(100, GRID, '丁楼'), token);
    const { json } = await createJob({ kind: 'csv', uploadId }, token);
    await hops(2);
    expect((await call(act, { params: { id: json.id, action: 'cancel' }, token })).json.state).toBe(
      'cancelled',
    );
    await drain();
    const stopped = await jobOf(json.id, token);
    expect(stopped.done).toBeLessThan(100);
    expect((await call(act, { params: { id: json.id, action: 'cancel' }, token })).status).toBe(409);
    expect((await call(act, { params: { id: json.id, action: 'resume' }, token })).status).toBe(200);
    await drain();
    expect(await jobOf(json.id, token)).toMatchObject({ state: 'done', done: 100 });
    expect((await call(act, { params: { id: json.id, action: 'resume' }, token })).status).toBe(409);
  });

  it.each([
    ['a BOM and CRLF', Buffer.from(`\uFEFFname,region\r\nBOM楼,${GRID}\r\n`), 1],
    [
      'GB18030',
      Buffer.concat([
        Buffer.from('name,region\n'),
        Buffer.from('bbaad4b0', 'hex'),
        Buffer.from(`,${GRID}\n`),
      ]),
      1,
    ],
  ])('reads %s', async (_, bytes, total) => {
    const uploadId = await putImport(bytes, token);
    expect((await createJob({ kind: 'csv', uploadId }, token, { dryRun: 'true' })).json.total).toBe(total);
  });

  it('refuses a million rows without reading them all', async () => {
    const uploadId = await file(`name,region\n${'a,1\n'.repeat(1_000_000)}`, token);
    expect((await createJob({ kind: 'csv', uploadId }, token)).json.code).toBe('file_too_long');
  });
});

describe('who may see and do what', () => {
  it('another region’s job is not there', async () => {
    const uploadId = await file(sheet(1, GRID, '戊楼'), token);
    const { json } = await createJob({ kind: 'csv', uploadId }, token);
    const theirs = await tokenOf(west);
    const missing = await call(getJob, { params: { id: `J${'0'.repeat(26)}` }, token: theirs });
    expect(await call(getJob, { params: { id: json.id }, token: theirs })).toEqual(missing);
    expect(missing.status).toBe(404);
    expect((await call(act, { params: { id: json.id, action: 'cancel' }, token: theirs })).status).toBe(404);
    expect((await call(getFile, { params: { id: json.id, name: 'codes.csv' }, token: theirs })).status).toBe(
      404,
    );
    expect((await call(listJobs, { token: theirs })).json.items).toEqual([]);
    expect((await call(listJobs, { token })).json.items.length).toBeGreaterThan(3);
    await drain();
  });

  it('nobody imports another’s file, or into another’s region', async () => {
    const uploadId = await file(sheet(1, GRID, '己楼'), token);
    expect((await createJob({ kind: 'csv', uploadId }, await tokenOf(other))).json.code).toBe(
      'upload_unavailable',
    );
    const theirs = await tokenOf(west);
    const own = await file(sheet(1, GRID, '己楼'), theirs);
    expect((await createJob({ kind: 'csv', uploadId: own }, theirs)).json.code).toBe('import_refused');
    const print = { kind: 'print', layout: 'label', region: COMMUNITY };
    expect((await createJob(print, theirs)).status).toBe(404);
  });

  it('a grid worker issues and prints nothing', async () => {
    const theirs = await tokenOf(worker);
    expect((await createJob({ kind: 'print', layout: 'label', region: GRID }, theirs)).status).toBe(403);
    expect((await call(listJobs, { token: theirs })).status).toBe(403);
  });

  it('refuses what is no such job', async () => {
    for (const body of [
      {},
      { kind: 'csv' },
      { kind: 'csv', uploadId: '../x' },
      { kind: 'print', layout: 'poster', region: GRID },
      { kind: 'print', layout: 'label' },
      { kind: 'print', layout: 'label', region: GRID, total: 1 },
    ])
      expect((await createJob(body, token)).status, JSON.stringify(body)).toBe(422);
  });
});

describe('printing', () => {
  it('gives sheets and pictures of what a job issued, without what was stopped since', async () => {
    const uploadId = await file(sheet(30, OTHER_GRID, '印楼'), token);
    const issued = await createJob({ kind: 'csv', uploadId }, token);
    await drain();
    const first = (await allCodes(token)).find(({ place }) => place.name === '印楼1');
    await setStatus(first?.code ?? '', 'suspended');
    const { json } = await createJob({ kind: 'print', layout: 'badge', job: issued.json.id }, token);
    expect(json).toMatchObject({ kind: 'print', layout: 'badge', total: 30 });
    await drain();
    const job = await jobOf(json.id, token);
    expect(job).toMatchObject({ state: 'done', done: 29 });
    expect(job.files).toMatchObject([
      { name: '0000.pdf', labels: 29, pages: 3, about: '印楼2 … 印楼30' },
      { name: '0000.zip', labels: 29 },
    ]);
    expect((await textOf(json.id, '0000.pdf', token)).slice(0, 5)).toBe('%PDF-');
    expect((await textOf(json.id, '0000.zip', token)).slice(0, 2)).toBe('PK');
    expect((await call(getFile, { params: { id: json.id, name: '0001.pdf' }, token })).status).toBe(404);
  });

  it('prints a region, each place once in the order of its doors, and answers a repeated request with the same job', async () => {
    const headers = { 'idempotency-key': 'print-once' };
    const print = { kind: 'print', layout: 'plate', region: '150603001', codeKind: 'household' };
    const first = await createJob(print, token, {}, headers);
    expect((await createJob(print, token, {}, headers)).json.id).toBe(first.json.id);
    expect((await createJob({ ...print, layout: 'label' }, token, {}, headers)).json.code).toBe(
      'idempotency_mismatch',
    );
    await drain();
    const active = (
      await call(listCodes, {
        query: { community: COMMUNITY, kind: 'household', status: 'active', limit: 100 },
        token,
      })
    ).json;
    const job = await jobOf(first.json.id, token);
    expect(job.state).toBe('done');
    expect(job.done).toBe(job.total);
    expect(job.done).toBeGreaterThanOrEqual(active.items.length);
  });
});
