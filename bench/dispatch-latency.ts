import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { env } from '../functions/shared/env.ts';
import type { Consumer } from '../functions/shared/events/events.ts';
import { orderIdOf } from '../functions/shared/ids.ts';
import { queueUrl, sqs } from '../functions/shared/queue/send.ts';
import { table } from '../functions/shared/table/client.ts';
import { keys } from '../functions/shared/table/keys.ts';
import { loadLambdas } from '../local/lambdas/lambdas.ts';
import { startPollers } from '../local/lambdas/pollers.ts';
import { newReport } from './round-trips.ts';
import { serve } from './support/adapter.ts';
import { quantile } from './support/statistics.ts';

export interface DispatchLatency {
  perSecond: number;
  seconds: number;
  answered: number;
  /** From the 201 the client heard to the transaction that holds the work order; 0 when that came first. */
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** Answered reports without a work order when the last one was sent, and how long until there were none. */
  backlog: number;
  drainedMs: number;
}

const PER_SECOND = 50;
const SECONDS = 60;
/** Longer than a report may take to be dispatched after every fault; one that takes longer is lost. */
const PATIENCE_MS = 120_000;

type Put = { Put?: { Item?: { pk?: string; sk?: string } } };

/** Notes when each work order's first transaction was answered, without asking the table for it. */
function watchOrders(): { since: Map<string, number>; stop: () => void } {
  const since = new Map<string, number>();
  const name = 'watch-orders';
  const { sk: orderSk } = keys.order('');
  table().middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const at = performance.now();
      for (const { Put } of (args.input as { TransactItems?: Put[] }).TransactItems ?? [])
        if (Put?.Item?.pk && Put.Item.sk === orderSk && !since.has(Put.Item.pk)) since.set(Put.Item.pk, at);
      return result;
    },
    { step: 'initialize', name },
  );
  return { since, stop: () => void table().middlewareStack.remove(name) };
}

/** One report. @returns its order's key, and when the answer was heard */
async function file(origin: string): Promise<[string, number]> {
  const { body, headers } = newReport();
  const answer = await fetch(`${origin}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`a report was answered ${answer.status}`);
  const at = performance.now();
  const { reportId } = (await answer.json()) as { reportId: string };
  return [keys.order(orderIdOf(reportId)).pk, at];
}

async function arrive(origin: string, seconds: number, since: ReadonlyMap<string, number>) {
  const heard = new Map<string, number>();
  const waiting = () => [...heard.keys()].filter((order) => !since.has(order)).length;
  const sent: Promise<unknown>[] = [];
  const from = performance.now();
  for (let index = 0; index < seconds * PER_SECOND; index++) {
    await sleep(Math.max(0, from + (index * 1_000) / PER_SECOND - performance.now()));
    sent.push(file(origin).then(([order, at]) => heard.set(order, at)));
  }
  const backlog = waiting();
  const end = performance.now();
  await Promise.all(sent);
  while (waiting() > 0) {
    if (performance.now() - end > PATIENCE_MS) throw new Error(`${waiting()} reports have no work order`);
    await sleep(20);
  }
  return { heard, backlog, drainedMs: performance.now() - end };
}

/** Whatever the reports led to is done with: engines that stop under a worker would be heard as errors. */
async function quiet(consumers: readonly Consumer[]): Promise<void> {
  for (;;) {
    const left = await Promise.all(
      consumers.map(async (consumer) => {
        const { Attributes = {} } = await sqs().send(
          new GetQueueAttributesCommand({
            QueueUrl: queueUrl(consumer),
            AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
          }),
        );
        return Object.values(Attributes).some((count) => Number(count) > 0);
      }),
    );
    if (!left.includes(true)) return;
    await sleep(200);
  }
}

/** Reports arrive at their own pace, however far dispatch is behind; the pollers of `npm start` feed the workers. */
export async function dispatchLatency(seconds = SECONDS): Promise<DispatchLatency> {
  const lambdas = await loadLambdas();
  // Not the Lambdas' own client, whose two seconds are too short for a poll.
  const polling = new SQSClient({ endpoint: env().SQS_ENDPOINT ?? '' });
  const pollers = startPollers(lambdas, polling, env().QUEUE_BASE_URL);
  const { origin, server } = await serve([submit]);
  const { since, stop } = watchOrders();
  try {
    const { heard, backlog, drainedMs } = await arrive(origin, seconds, since);
    await quiet(['dispatch', 'report']);
    const waits = [...heard].map(([order, at]) => Math.max(0, (since.get(order) ?? Number.NaN) - at));
    return {
      perSecond: PER_SECOND,
      seconds,
      answered: heard.size,
      p50Ms: quantile(waits, 0.5),
      p99Ms: quantile(waits, 0.99),
      maxMs: quantile(waits, 1),
      backlog,
      drainedMs,
    };
  } finally {
    stop();
    server.closeAllConnections();
    server.close();
    await pollers.stop();
    polling.destroy();
  }
}

/** `node bench/dispatch-latency.ts --seconds N` alone. */
if (import.meta.main) {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: String(SECONDS) } } });
  const { openBench } = await import('./support/district.ts');
  const { close } = await openBench();
  try {
    console.table(await dispatchLatency(Number(values.seconds)));
  } finally {
    await close();
  }
}
