import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from './data-folder.ts';

const fresh = () => new DataFolder(mkdtempSync(join(tmpdir(), 'mashang-data-')));

describe('the data folder', () => {
  it('takes over the lock of a process that is gone', () => {
    const folder = fresh();
    folder.writeJson('lock.json', { pid: 4_000_000, engines: [4_000_001] });
    folder.lock();
    expect(folder.readJson('lock.json')).toEqual({ pid: process.pid, engines: [] });
    folder.unlock();
    expect(folder.readJson('lock.json')).toBeUndefined();
  });

  it('ends no process that only happens to have the number of an old engine', () => {
    const folder = fresh();
    folder.writeJson('lock.json', { pid: 4_000_000, engines: [process.ppid] });
    folder.lock();
    expect(() => process.kill(process.ppid, 0)).not.toThrow();
  });

  it('says where the district is while its npm start runs, and no secret', () => {
    const folder = fresh();
    const where = {
      DISTRICT: 'east',
      TABLE_NAME: 'mashang-east',
      QUEUE_BASE_URL: 'http://127.0.0.1:2/',
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
      SQS_ENDPOINT: 'http://127.0.0.1:2',
      PUBLIC_ORIGIN: 'http://localhost:3000',
    };
    folder.lock();
    folder.noteDistrict({ ...where, MASTER_SECRET: 'never' });
    expect(folder.readJson('lock.json')).toEqual({ pid: process.pid, engines: [], district: where });
    // This process is no npm start.
    expect(folder.district()).toBeUndefined();
  });

  it('keeps one secret, readable by its owner alone', () => {
    const folder = fresh();
    const secret = folder.masterSecret();
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(folder.masterSecret()).toBe(secret);
    expect(statSync(join(folder.path, 'master-secret.json')).mode & 0o077).toBe(0);
  });

  it('with a damaged file says what to do', () => {
    const folder = fresh();
    writeFileSync(join(folder.path, 'seeded.json'), '{"codes": [');
    expect(() => folder.readJson('seeded.json')).toThrow(/damaged: restore/);
    expect(readFileSync(join(folder.path, 'seeded.json'), 'utf8')).toBe('{"codes": [');
  });

  it('whose place is taken by a file says what to do', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mashang-data-')), 'file');
    writeFileSync(file, '');
    expect(() => new DataFolder(file).lock()).toThrow(/choose another with DATA_DIR/);
  });
});
