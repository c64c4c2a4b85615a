import { SQSClient } from '@aws-sdk/client-sqs';
import { toString as drawQr } from 'qrcode';
import { DataFolder } from './data-folder.ts';
import { createDev } from './dev/dev.ts';
import { createDistrict, type LambdaEnvironment } from './engines/district.ts';
import { startEngines } from './engines/start-engines.ts';
import { type Front, startFront } from './front/front.ts';
import { createHttpApi } from './lambdas/http-api.ts';
import { loadLambdas } from './lambdas/lambdas.ts';
import { startPollers } from './lambdas/pollers.ts';
import { startSchedules } from './lambdas/schedules.ts';
import { type Options, readOptions } from './options.ts';
import { endWithNpm } from './outlive.ts';
import { createProgress } from './progress.ts';
import type { SeedResult } from './seed/result.ts';
import { Sorry } from './sorry.ts';
import { buildPages } from './ui-build.ts';

const say = createProgress();
/** What was started, to be stopped in reverse. */
const running: (() => unknown)[] = [];

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const folder = new DataFolder(options.dataDir);
  folder.lock();
  running.push(() => folder.unlock());
  const front = await startFront(options);
  running.push(() => front.close());

  const pages = buildPages(say);
  // Awaited below, after work that can go on meanwhile; until then a failure must not end the process.
  pages.catch(() => {});

  const environment = await startDistrict(options, folder);
  folder.noteDistrict(environment);
  // A line a request would bury what a developer looks for.
  Object.assign(process.env, environment, { LOG_LEVEL: process.env.LOG_LEVEL ?? 'WARN' });
  const stack = await startLambdas(environment, options);
  const seeded = folder.readJson<SeedResult>('seeded.json') ?? (await seedDistrict(options, folder));
  await pages;
  // Not before: a sweeper would end the confirmation windows of a past that is still being told.
  running.push(startSchedules(stack.lambdas).stop);
  openFront(front, environment, stack, seeded);
  if (options.lan) console.log(await drawQr(options.origin, { type: 'terminal', small: true }));
  console.log(`ready ${options.origin}`);
}

async function startDistrict(options: Options, folder: DataFolder): Promise<LambdaEnvironment> {
  say(process.env.DYNAMODB_ENDPOINT ? 'starting queues and pictures' : 'starting table, queues and pictures');
  const engines = await startEngines({ dataDir: folder.engines, onDeath: (reason) => void fail(reason) });
  running.push(() => engines.stop());
  folder.noteEngines(engines.pids);
  return createDistrict(engines, options.district, {
    origin: options.origin,
    masterSecret: folder.masterSecret(),
    sealingKey: folder.sealingKey(),
  });
}

async function startLambdas(environment: LambdaEnvironment, options: Options) {
  const lambdas = await loadLambdas();
  say(`${lambdas.length} Lambdas loaded for ${options.district}`);
  const sqs = new SQSClient({ endpoint: environment.SQS_ENDPOINT ?? '' });
  const pollers = startPollers(lambdas, sqs, environment.QUEUE_BASE_URL ?? '');
  running.push(() => pollers.stop());
  return { lambdas, sqs };
}

async function seedDistrict({ district, origin }: Options, folder: DataFolder): Promise<SeedResult> {
  say('seeding the district');
  const { seed } = await import('./seed/seed.ts');
  const seeded = await seed({ district, origin, progress: say });
  folder.writeJson('seeded.json', seeded);
  return seeded;
}

function openFront(
  front: Front,
  environment: LambdaEnvironment,
  { lambdas, sqs }: Awaited<ReturnType<typeof startLambdas>>,
  seeded: SeedResult,
): void {
  front.open({
    api: createHttpApi(lambdas),
    dev: createDev({ seeded, sqs, queueBaseUrl: environment.QUEUE_BASE_URL ?? '' }),
    s3Endpoint: environment.S3_ENDPOINT ?? '',
    publicBucket: environment.PUBLIC_BUCKET ?? '',
  });
}

let ending = false;
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // Whatever hangs, the person who pressed Ctrl-C gets the prompt back.
  setTimeout(() => process.exit(code), 8_000).unref();
  for (const stop of running.toReversed()) await Promise.resolve(stop()).catch(() => {});
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  console.error(error instanceof Sorry ? error.message : error);
  await end(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
process.on('uncaughtException', (error) => void fail(error));
endWithNpm(() => void end(0));
main().catch(fail);
