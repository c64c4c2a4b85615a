import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { resetKeyRing } from '../../functions/shared/sealing/key-ring.ts';
import { resetSecrets } from '../../functions/shared/secrets.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { DataFolder } from '../../local/data-folder.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { startEngines } from '../../local/engines/start-engines.ts';
import { holdAtRest } from '../journeys/invariants.ts';
import { emptyDistrict, launch, type Running } from '../local/running.ts';
import { CODE, STAFF, seedSmallDistrict } from '../support/small-district.ts';
import { killTree } from './process-tree.ts';

const REPORTS = 200;
const AT_ONCE = 8;
const LATER = { NODE_OPTIONS: `--import ${import.meta.resolve('./two-minutes-later.mjs')}` };

const dataDir = emptyDistrict();
const folder = new DataFolder(dataDir);
let running: Running | undefined;

afterAll(async () => {
  // A test that failed leaves its stack running.
  if (running?.process.pid && running.process.exitCode === null && !running.process.signalCode)
    killTree(running.process.pid);
  await running?.exited;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Works on the folder's engines from within this process, with nothing else running. */
async function atRest<T>(work: () => Promise<T>): Promise<T> {
  // The folder's own engine, whatever other tests of this run are pointed at.
  delete process.env.DYNAMODB_ENDPOINT;
  const engines = await startEngines({ dataDir: folder.engines });
  const district = await createDistrict(engines, 'kangbashi', { masterSecret: folder.masterSecret() });
  try {
    Object.assign(process.env, district);
    for (const reset of [resetEnv, resetSecrets, resetKeyRing, resetTable, forgetConfig]) reset();
    return await work();
  } finally {
    // A stack that found these would use engines that are gone.
    for (const name of Object.keys(district)) delete process.env[name];
    resetTable();
    await engines.stop();
  }
}

interface Filed {
  reportId: string;
  trackingToken: string;
}

const bodyOf = (n: number, photos: string[]) => ({
  code: CODE,
  category: n % 2 ? 'lighting.lamp_out' : 'sanitation.bin_overflow',
  description: `第${n}件`,
  ...(photos[n] ? { photos: [photos[n]] } : {}),
});

/** @returns undefined when no answer came */
async function send(origin: string, n: number, photos: string[]): Promise<Filed | undefined> {
  try {
    const response = await fetch(`${origin}/api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `fault-${n}` },
      body: JSON.stringify(bodyOf(n, photos)),
    });
    return response.status === 201 ? ((await response.json()) as Filed) : undefined;
  } catch {
    return undefined;
  }
}

async function putPhoto(origin: string): Promise<string> {
  const { jpeg } = await import('../journeys/world.ts');
  const bytes = new Uint8Array(await jpeg());
  const asked = await fetch(`${origin}/api/uploads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ contentType: 'image/jpeg', size: bytes.length }),
  });
  const { uploadId, url, method, headers } = (await asked.json()) as {
    uploadId: string;
    url: string;
    method: string;
    headers: Record<string, string>;
  };
  expect((await fetch(url, { method, headers, body: bytes })).ok).toBe(true);
  return uploadId;
}

/** `work` for 0 … REPORTS − 1, a few at once. */
async function forEachReport(work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < REPORTS) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function everything(origin: string, path: string): Promise<Record<string, unknown>[]> {
  const token = await issueAccessToken(STAFF.admin, Date.now() + 120_000);
  const items: Record<string, unknown>[] = [];
  let cursor = '';
  do {
    const url = `${origin}${path}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json();
    const { items: found, nextCursor = '' } = page as {
      items: Record<string, unknown>[];
      nextCursor?: string;
    };
    items.push(...found);
    cursor = nextCursor;
  } while (cursor);
  return items;
}

const reportsOf = (rows: Record<string, unknown>[], key: string) =>
  rows.map((row) => String(row[key])).sort();

test('kill -9 of the whole stack amid 200 reports: what was acknowledged has one work order each', async () => {
  await atRest(seedSmallDistrict);
  const first = await launch(dataDir);
  running = first;
  expect(first.output()).toMatch(/^ready /m);
  const photos: string[] = [];
  for (let n = 0; n < REPORTS; n += 20) photos[n] = await putPhoto(first.origin);

  const acknowledged = new Map<number, Filed>();
  let ended = 0;
  await forEachReport(async (n) => {
    if (ended) return;
    const filed = await send(first.origin, n, photos);
    if (filed) acknowledged.set(n, filed);
    if (acknowledged.size >= REPORTS / 2 && !ended) ended = killTree(first.process.pid ?? 0);
  });
  expect(acknowledged.size, 'enough was acknowledged for a middle').toBeGreaterThanOrEqual(REPORTS / 2);
  await first.exited;
  expect(ended, 'start, engine host, table engine').toBeGreaterThanOrEqual(3);
  expect(acknowledged.size).toBeLessThan(REPORTS);

  const port = new URL(first.origin).port;
  const second = await launch(dataDir, { ...LATER, PORT: port });
  running = second;
  expect(second.output()).toMatch(/^ready /m);
  const stored = await everything(second.origin, '/api/reports?');
  const words = stored.map((row) => String(row.description));
  expect(new Set(words).size, 'an unacknowledged report exists at most once').toBe(words.length);
  for (const { reportId } of acknowledged.values()) expect(stored.map((row) => row.id)).toContain(reportId);

  const answers = new Map<number, Filed>();
  await forEachReport(async (n) => {
    const filed = await send(second.origin, n, photos);
    if (filed) answers.set(n, filed);
  });
  expect(answers.size).toBe(REPORTS);
  for (const [n, filed] of acknowledged) expect(answers.get(n)).toEqual(filed);
  for (const row of stored) {
    const n = Number(/\d+/.exec(String(row.description))?.[0]);
    expect(answers.get(n)?.reportId, 'the same key gives the report that was stored unheard').toBe(row.id);
  }

  const tracks = async () => {
    const found: { status: string; pendingPhotos: number }[] = [];
    await forEachReport(async (n) => {
      const response = await fetch(`${second.origin}/api/track/${answers.get(n)?.trackingToken}`);
      expect(response.status).toBe(200);
      found.push((await response.json()) as { status: string; pendingPhotos: number });
    });
    return found;
  };
  const settled = (track: { status: string; pendingPhotos: number }) =>
    track.status === 'assigned' && track.pendingPhotos === 0;
  for (const until = Date.now() + 60_000; !(await tracks()).every(settled); await sleep(500))
    expect(Date.now(), 'the stack settles within a minute').toBeLessThan(until);

  const orders = await everything(second.origin, '/api/work-orders?view=all&');
  expect(reportsOf(orders, 'reportId')).toEqual([...answers.values()].map(({ reportId }) => reportId).sort());

  second.process.kill('SIGTERM');
  await second.exited;
  const { reports } = await atRest(holdAtRest);
  expect(reports).toHaveLength(REPORTS);
});
