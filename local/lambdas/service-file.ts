import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../engines/synth.ts';

/** One function of serverless.yml, as far as running it here needs. */
export type LambdaFunction = {
  name: string;
  /** Path of the handler's module from the project root, and its export. */
  file: string;
  exportName: string;
  timeoutMs: number;
  routes: { method: string; path: string }[];
  queues: { queue: string; batchSize: number; responseType: string | undefined }[];
  everyMs: number[];
};

type Sqs = { arn: unknown; batchSize: number; functionResponseType?: string };
type ServiceFile = {
  provider: { timeout: number };
  custom: { queue: Record<string, { sqs: Sqs }> };
  functions: Record<string, { handler: string; timeout?: number; role: string; events: (string | Event)[] }>;
};
type Event = { httpApi?: string; schedule?: { rate: string[] }; sqs?: Sqs };

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

export function readServiceFile(): ServiceFile {
  return parse(readFileSync(join(projectRoot, 'serverless.yml'), 'utf8')) as ServiceFile;
}

export function readFunctions(service: ServiceFile = readServiceFile()): LambdaFunction[] {
  return Object.entries(service.functions).map(([name, definition]) => {
    const dot = definition.handler.lastIndexOf('.');
    const events = definition.events.map((event) => resolve(event, service));
    return {
      name,
      file: `${definition.handler.slice(0, dot)}.ts`,
      exportName: definition.handler.slice(dot + 1),
      timeoutMs: 1_000 * (definition.timeout ?? service.provider.timeout),
      routes: events.flatMap(({ httpApi }) => (httpApi ? [routeOf(httpApi)] : [])),
      queues: events.flatMap(({ sqs }) => (sqs ? [queueOf(sqs)] : [])),
      everyMs: events.flatMap(({ schedule }) => schedule?.rate.map(intervalOf) ?? []),
    };
  });
}

/** The file refers to its own queue definitions; nothing else in an event is a variable. */
function resolve(event: string | Event, service: ServiceFile): Event {
  if (typeof event !== 'string') return event;
  const queue = /^\$\{self:custom\.queue\.(\w+)\}$/.exec(event)?.[1];
  const found = queue && service.custom.queue[queue];
  if (!found) throw new Error(`serverless.yml holds an event that local/ cannot read: ${event}`);
  return found;
}

/** The route that takes what no other does, as the HTTP API names it; its contract says GET, but any method comes here. */
export const DEFAULT_ROUTE = { method: 'GET', path: '$default' };

function routeOf(text: string) {
  if (text === '*') return DEFAULT_ROUTE;
  const [method, path] = text.split(' ');
  if (!method || !path) throw new Error(`serverless.yml: "${text}" is no route`);
  return { method, path };
}

function queueOf(sqs: Sqs) {
  const queue = /queue-(\w+)-arn/.exec(JSON.stringify(sqs.arn))?.[1];
  if (!queue) throw new Error(`serverless.yml: no queue parameter in ${JSON.stringify(sqs.arn)}`);
  return { queue, batchSize: sqs.batchSize, responseType: sqs.functionResponseType };
}

function intervalOf(rate: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rate) ?? [];
  const ms = Number(count) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (!(ms > 0)) throw new Error(`serverless.yml: local/ knows rate(…) schedules only, not ${rate}`);
  return ms;
}
