import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import { freePort } from './free-port.ts';

/**
 * The process that holds the engines: fauxqs within, the DynamoDB engine as its child. It lives exactly as
 * long as the process that forked it: a parent that dies, even by SIGKILL, closes the channel and ends it.
 */
export type HostOptions = {
  /** Path of the engine's executable; absent when DYNAMODB_ENDPOINT names another engine. */
  dynamodbBinary: string | undefined;
  /** Folder of both engines' data; absent keeps everything in memory. */
  dataDir: string | undefined;
};
export type HostMessage =
  | { kind: 'ready'; dynamodbEndpoint: string | undefined; awsEndpoint: string; pids: number[] }
  | { kind: 'failed'; engine: 'dynamodb' | 'queues'; detail: string };

const tell = (message: HostMessage) => process.send?.(message);

async function startDynamodb(binary: string, dataDir: string | undefined) {
  const port = await freePort();
  const args = ['--port', String(port), ...(dataDir ? ['--db-path', `${dataDir}/table.db`] : [])];
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2_000);
  });
  const gone = (detail: string) => {
    tell({ kind: 'failed', engine: 'dynamodb', detail });
    process.exit(1);
  };
  child.on('error', (error) => gone(error.message));
  child.on('exit', (code) => {
    if (!stopping) gone(errors.trim() || `ended with code ${code}`);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await fetch(endpoint).catch(() => undefined))) await new Promise((done) => setTimeout(done, 20));
  return { endpoint, child };
}

let stopping = false;
let stop = async () => {};
async function end() {
  if (stopping) return;
  stopping = true;
  await stop();
  process.exit(0);
}
process.on('disconnect', () => void end());
process.on('SIGTERM', () => void end());

/** fauxqs always listens on every address, and asks nobody who they are: keep it on this machine. */
function onLoopbackOnly(): void {
  const listen = Server.prototype.listen as (...given: unknown[]) => Server;
  Server.prototype.listen = function (this: Server, first?: unknown, ...rest: unknown[]) {
    const local = typeof first === 'object' ? { ...first, host: '127.0.0.1' } : first;
    return listen.call(this, local, ...rest);
  };
}

process.once('message', (options: HostOptions) => {
  void run(options);
});

async function run({ dynamodbBinary, dataDir }: HostOptions): Promise<void> {
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const dynamodb = dynamodbBinary ? await startDynamodb(dynamodbBinary, dataDir) : undefined;
  const port = await freePort();
  onLoopbackOnly();
  const queues = await startFauxqs({
    port,
    logger: false,
    ...(dataDir ? { dataDir: `${dataDir}/queues`, s3StorageDir: `${dataDir}/pictures` } : {}),
  }).catch((error: Error) => {
    tell({ kind: 'failed', engine: 'queues', detail: error.message });
    dynamodb?.child.kill();
    process.exit(1);
  });
  stop = async () => {
    if (dynamodb) {
      const ended = new Promise((done) => dynamodb.child.once('exit', done));
      dynamodb.child.kill('SIGTERM');
      await ended;
    }
    await queues.stop();
  };
  tell({
    kind: 'ready',
    dynamodbEndpoint: dynamodb?.endpoint,
    awsEndpoint: `http://127.0.0.1:${port}`,
    pids: [process.pid, ...(dynamodb?.child.pid ? [dynamodb.child.pid] : [])],
  });
}
