import { execFile } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

export interface PostgresRate {
  what: string;
  clients: number;
  perSecond: number;
  /** Against random issuers at as many clients. */
  ratio: number;
}

const run = promisify(execFile);
const SECONDS = 10;
const HOLDERS = 400;
const ISSUERS = 50;

/** Two tables: what everybody has, and the two sides of each posting, of which a key admits one. */
const SCHEMA = `
CREATE TABLE account (id int PRIMARY KEY, balance bigint NOT NULL);
CREATE TABLE entry (
  operation bigint, account int, amount bigint NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (operation, account)
);
INSERT INTO account SELECT id, 0 FROM generate_series(1, ${HOLDERS + ISSUERS}) AS id;`;

/** The issuer last: nobody waits for it longer than they must. */
const posting = (issuer: string): string => `
\\set operation random(1, 9000000000000000000)
\\set holder random(1, ${HOLDERS})
\\set issuer ${issuer}
BEGIN;
INSERT INTO entry (operation, account, amount) VALUES (:operation, :holder, 1), (:operation, :issuer, -1);
UPDATE account SET balance = balance + 1 WHERE id = :holder;
UPDATE account SET balance = balance - 1 WHERE id = :issuer;
COMMIT;
`;
const ISSUER = {
  'random accounts and issuers': `random(${HOLDERS + 1}, ${HOLDERS + ISSUERS})`,
  'random accounts, one issuer': String(HOLDERS + 1),
};

/** Where PostgreSQL is installed with what is needed here, the newest one; nothing is installed for this. */
const programs = (): string | undefined =>
  globSync('/usr/lib/postgresql/*/bin')
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .findLast((bin) => ['initdb', 'pg_ctl', 'psql', 'pgbench'].every((name) => existsSync(join(bin, name))));

/** PostgreSQL refuses to run as root: then as somebody else who exists here. */
function runsAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) => users.filter(([user]) => user === name))[0];
  if (!found) throw new Error('PostgreSQL does not run as root, and there is neither postgres nor nobody');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** A cluster of its own in a folder that goes with it, as `initdb` makes it: fsync and synchronous commits are on. */
async function openCluster(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-postgres-'));
  const user = runsAs();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: bin, LC_ALL: 'C', PGHOST: folder, PGUSER: 'bench' } };
  const tool = (name: string, args: readonly string[]) => run(join(bin, name), args, options);
  const close = async () => {
    await tool('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await tool('initdb', ['-D', data, '-U', 'bench', '-A', 'trust']);
    const server = `-k ${folder} -c listen_addresses=''`;
    await tool('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', server, '-w', 'start']);
    await tool('psql', ['-d', 'postgres', '-q', '-c', SCHEMA]);
  } catch (error) {
    await close();
    throw error;
  }
  return { folder, tool, close };
}

/**
 * The same posting in PostgreSQL at 1, 8 and 32 clients.
 * @returns undefined where PostgreSQL is not installed
 */
export async function postgresRates(seconds = SECONDS): Promise<PostgresRate[] | undefined> {
  const bin = programs();
  if (!bin) return undefined;
  const { folder, tool, close } = await openCluster(bin);
  const rates: PostgresRate[] = [];
  try {
    for (const clients of [1, 8, 32])
      for (const [what, issuer] of Object.entries(ISSUER)) {
        const script = join(folder, 'posting.sql');
        writeFileSync(script, posting(issuer));
        const args = [
          '-n',
          '-M',
          'prepared',
          '-f',
          script,
          '-T',
          seconds,
          '-c',
          clients,
          '-j',
          clients > 1 ? 2 : 1,
        ];
        const { stdout } = await tool('pgbench', [...args.map(String), 'postgres']);
        const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
        if (!(perSecond > 0)) throw new Error(`pgbench said no rate:\n${stdout}`);
        const reference = rates.find((rate) => rate.clients === clients)?.perSecond ?? perSecond;
        rates.push({ what, clients, perSecond, ratio: perSecond / reference });
      }
  } finally {
    await close();
  }
  return rates;
}

/** `node bench/postgres.ts --seconds N` alone. */
if (import.meta.main) {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: String(SECONDS) } } });
  const rates = await postgresRates(Number(values.seconds));
  if (rates) console.table(rates);
  else console.log('skipped: no initdb and pgbench in /usr/lib/postgresql/*/bin');
}
