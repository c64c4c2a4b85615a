import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queueNames } from '../../cdk/lib/names.ts';
import { emptyDistrict, isAlive, launch, type Running } from './running.ts';

const started: Running[] = [];
const begin = async (...given: Parameters<typeof launch>) => {
  const running = await launch(...given);
  started.push(running);
  return running;
};
afterEach(async () => {
  for (const { process, exited } of started.splice(0)) {
    process.kill('SIGTERM');
    await exited;
  }
});

const enginesOf = (dataDir: string) =>
  (JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as { engines: number[] }).engines;

describe('npm start', () => {
  it('says at last, on a line of its own, where it is ready', async () => {
    const { output, origin } = await begin(emptyDistrict());
    expect(output().trimEnd().split('\n').at(-1)).toBe(`ready ${origin}`);
    expect(await (await fetch(`${origin}/api/health`)).json()).toMatchObject({ status: 'ok' });
    expect(await (await fetch(`${origin}/dev/state.json`)).json()).toEqual({
      codes: [],
      accounts: [],
      messages: [],
      notices: [],
      outbox: [],
      queues: queueNames.map((name) => ({
        name,
        visible: 0,
        inFlight: 0,
        dead: 0,
      })),
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends every child on %s', async (signal) => {
    const dataDir = emptyDistrict();
    const running = await begin(dataDir);
    const engines = enginesOf(dataDir);
    expect(engines.length).toBeGreaterThan(0);
    running.process.kill(signal);
    expect(await running.exited).toBe(0);
    await vi.waitFor(() => expect(engines.filter(isAlive)).toEqual([]), { timeout: 5_000 });
  });

  it('killed outright leaves nothing behind that a restart would trip over', async () => {
    const dataDir = emptyDistrict();
    const first = await begin(dataDir);
    const engines = enginesOf(dataDir);
    first.process.kill('SIGKILL');
    await first.exited;
    const second = await begin(dataDir, { PORT: new URL(first.origin).port });
    expect(second.output()).toMatch(/^ready /m);
    await vi.waitFor(() => expect(engines.filter(isAlive)).toEqual([]), { timeout: 5_000 });
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends when the npm that started it gets %s', async (signal) => {
    const dataDir = emptyDistrict();
    const running = await begin(dataDir, { viaNpm: 'true' });
    expect(running.output()).toMatch(/^ready /m);
    const { pid, engines } = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as {
      pid: number;
      engines: number[];
    };
    expect(pid).not.toBe(running.process.pid);
    running.process.kill(signal);
    await vi.waitFor(() => expect([pid, ...engines].filter(isAlive)).toEqual([]), { timeout: 10_000 });
  });

  it('finds engines that were killed with it', async () => {
    const dataDir = emptyDistrict();
    const first = await begin(dataDir);
    for (const pid of [first.process.pid ?? 0, ...enginesOf(dataDir)]) process.kill(pid, 'SIGKILL');
    await first.exited;
    expect((await begin(dataDir)).output()).toMatch(/^ready /m);
  });
});

describe('one sentence says what to do', () => {
  const sentence = async (dataDir: string, env?: Record<string, string>) => {
    const running = await begin(dataDir, env);
    expect(await running.exited).toBe(1);
    expect(running.output()).not.toMatch(/^\s+at /m);
    return running.output();
  };

  it('about a busy port', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => blocker.once('listening', listening));
    const { port } = blocker.address() as { port: number };
    expect(await sentence(emptyDistrict(), { PORT: String(port) })).toContain(`Port ${port} is busy: stop`);
    blocker.close();
  });

  it('about a data folder in use', async () => {
    const dataDir = emptyDistrict();
    await begin(dataDir);
    expect(await sentence(dataDir)).toMatch(/Another npm start \(process \d+\) uses/);
  });

  it.each(['table.db', 'queues/fauxqs.db'])('about a damaged %s', async (file) => {
    const dataDir = emptyDistrict();
    const first = await begin(dataDir);
    first.process.kill('SIGTERM');
    await first.exited;
    writeFileSync(join(dataDir, 'engines', file), 'this is no database, whatever its name says; not at all');
    expect(await sentence(dataDir)).toMatch(
      /The data folder .* is damaged .*: restore it from a copy, or move it away/,
    );
  });

  it('about an engine that does not exist', async () => {
    expect(await sentence(emptyDistrict(), { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' })).toContain(
      'DYNAMODB_ENDPOINT',
    );
  });
});

describe('data', () => {
  it('survive a restart', async () => {
    const dataDir = emptyDistrict();
    const endpointOf = () => {
      const listing = spawnSync('ps', ['-p', enginesOf(dataDir).join(','), '-o', 'args='], {
        encoding: 'utf8',
      });
      return `http://127.0.0.1:${/--port (\d+)/.exec(listing.stdout)?.[1]}`;
    };
    const client = () =>
      new DynamoDBClient({
        endpoint: endpointOf(),
        region: 'cn-northwest-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
    const first = await begin(dataDir);
    const TableName = 'mashang-kangbashi';
    const Key = { pk: { S: 'NOTE#1' }, sk: { S: 'NOTE' } };
    await client().send(new PutItemCommand({ TableName, Item: Key }));
    first.process.kill('SIGKILL');
    await first.exited;
    await begin(dataDir);
    const { Item } = await client().send(new GetItemCommand({ TableName, Key }));
    expect(Item).toEqual(Key);
  });
});
