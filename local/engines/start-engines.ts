import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Sorry } from '../sorry.ts';
import { dynamodbBinary } from './dynamodb-binary.ts';
import type { HostMessage, HostOptions } from './host.ts';

export type Engines = {
  dynamodbEndpoint: string;
  /** One endpoint speaks both SQS and S3. */
  awsEndpoint: string;
  pids: number[];
  stop: () => Promise<void>;
};

/** Starts the engines, in memory without a folder. `DYNAMODB_ENDPOINT` names a DynamoDB engine to use instead. */
export async function startEngines(
  options: { dataDir?: string; onDeath?: (reason: Sorry) => void } = {},
): Promise<Engines> {
  const named = process.env.DYNAMODB_ENDPOINT;
  if (named) await mustAnswer(named);
  // Detached: Ctrl-C goes to the whole process group, but engines must outlive the Lambdas that use them.
  const host = fork(join(import.meta.dirname, 'host.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const exited = new Promise<void>((done) => host.once('exit', () => done()));
  const hostOptions: HostOptions = {
    dynamodbBinary: named ? undefined : dynamodbBinary(),
    dataDir: options.dataDir,
  };
  host.send(hostOptions);

  const ready = await new Promise<Extract<HostMessage, { kind: 'ready' }>>((resolve, reject) => {
    host.once('exit', (code) => reject(new Sorry(`The embedded engines ended at once (code ${code}).`)));
    host.once('error', reject);
    host.on('message', (message: HostMessage) => {
      if (message.kind === 'ready') resolve(message);
      else {
        const reason = sentence(message, options.dataDir);
        reject(reason);
        options.onDeath?.(reason);
      }
    });
  });
  let stopping = false;
  host.once('exit', () => {
    if (!stopping)
      options.onDeath?.(
        new Sorry('The embedded engines ended unexpectedly: start again, your data are kept.'),
      );
  });
  return {
    dynamodbEndpoint: named ?? ready.dynamodbEndpoint ?? '',
    awsEndpoint: ready.awsEndpoint,
    pids: ready.pids,
    stop: async () => {
      stopping = true;
      if (host.connected) host.disconnect();
      await exited;
    },
  };
}

async function mustAnswer(endpoint: string): Promise<void> {
  const answer = await fetch(endpoint).catch(() => undefined);
  if (!answer)
    throw new Sorry(
      `Nothing answers at DYNAMODB_ENDPOINT=${endpoint}: start that engine, or unset the variable to use the embedded one.`,
    );
}

function sentence(failure: Extract<HostMessage, { kind: 'failed' }>, dataDir: string | undefined): Sorry {
  const what = failure.engine === 'dynamodb' ? 'table' : 'queues and pictures';
  const detail = failure.detail.split('\n')[0] ?? '';
  return new Sorry(
    dataDir
      ? `The data folder ${dataDir} is damaged or not writable (${what}: ${detail}): restore it from a copy, ` +
          'or move it away and start again with a fresh district.'
      : `The embedded engine for ${what} did not start: ${detail}`,
  );
}
