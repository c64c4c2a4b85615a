import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sorry } from './sorry.ts';

/** Where a district's table and queues are: names and addresses, no secret. */
export type Whereabouts = Record<string, string>;
type Lock = { pid: number; engines: number[]; district?: Whereabouts };

const WHEREABOUTS = [
  'DISTRICT',
  'TABLE_NAME',
  'QUEUE_BASE_URL',
  'DYNAMODB_ENDPOINT',
  'SQS_ENDPOINT',
  'PUBLIC_ORIGIN',
];

/** The folder that holds a local district: engines' files, its secret, what the seed made, and a lock. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get engines(): string {
    return join(this.path, 'engines');
  }

  /**
   * Takes the folder for this process. A lock whose process is gone is taken over, and engines that a killed
   * start left behind are ended first: two engines on one file would damage it.
   */
  lock(): void {
    try {
      mkdirSync(this.path, { recursive: true });
      const held = this.readJson<Lock>('lock.json');
      if (held && held.pid !== process.pid && isOurs(held.pid, /start\.ts/)) {
        throw new Sorry(
          `Another npm start (process ${held.pid}) uses ${this.path}: stop it, or choose another folder with DATA_DIR.`,
        );
      }
      for (const pid of held?.engines ?? []) endLeftover(pid);
      this.writeJson('lock.json', { pid: process.pid, engines: [] } satisfies Lock);
    } catch (error) {
      if (error instanceof Sorry) throw error;
      throw new Sorry(
        `The data folder ${this.path} cannot be used (${(error as Error).message}): choose another with DATA_DIR.`,
      );
    }
  }

  noteEngines(engines: number[]): void {
    this.writeJson('lock.json', { pid: process.pid, engines } satisfies Lock);
  }

  /** Lets commands find what runs here. */
  noteDistrict(environment: Record<string, string>): void {
    const lock = this.readJson<Lock>('lock.json') ?? { pid: process.pid, engines: [] };
    const district = Object.fromEntries(WHEREABOUTS.map((name) => [name, environment[name] ?? '']));
    this.writeJson('lock.json', { ...lock, district } satisfies Lock);
  }

  /** @returns undefined when no `npm start` holds the folder, or not yet */
  district(): Whereabouts | undefined {
    const held = this.readJson<Lock>('lock.json');
    return held && isOurs(held.pid, /start\.ts/) ? held.district : undefined;
  }

  unlock(): void {
    rmSync(join(this.path, 'lock.json'), { force: true });
  }

  /** Made once: everything signed with it (tracking links, sessions) stays valid over restarts. */
  masterSecret(): string {
    const known = this.readJson<{ secret: string }>('master-secret.json')?.secret;
    if (known) return known;
    const secret = randomBytes(32).toString('base64url');
    this.writeJson('master-secret.json', { secret });
    return secret;
  }

  /** Wraps the keys of sealed fields. Lost, what they hold can never be read again. */
  sealingKey(): string {
    const known = this.readJson<{ key: string }>('sealing-key.json')?.key;
    if (known) return known;
    const key = randomBytes(32).toString('base64url');
    this.writeJson('sealing-key.json', { key });
    return key;
  }

  readJson<T>(name: string): T | undefined {
    let text: string;
    try {
      text = readFileSync(join(this.path, name), 'utf8');
    } catch {
      return undefined;
    }
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new Sorry(
        `${join(this.path, name)} is damaged: restore it from a copy, or move the folder away and start again.`,
      );
    }
  }

  writeJson(name: string, value: unknown): void {
    writeFileSync(join(this.path, name), `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  }
}

/** Process ids are reused: a process counts only if it runs what we would have started. */
function isOurs(pid: number, command: RegExp): boolean {
  try {
    return command.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    const listing = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
    return command.test(listing.stdout ?? '');
  }
}

function endLeftover(pid: number): void {
  if (!isOurs(pid, /dynoxide|engines\/host\.ts/)) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
