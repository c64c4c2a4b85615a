import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { handler as act } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { getOrder } from '../../functions/dispatch/order-repository.ts';
import { handler as confirm } from '../../functions/report/handlers/confirm-report.ts';
import { handler as submit } from '../../functions/report/handlers/submit-report.ts';
import { getReport } from '../../functions/report/report-repository.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { logger } from '../../functions/shared/observability.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { type Engines, startEngines } from '../../local/engines/start-engines.ts';
import { newReport, ok } from '../round-trips.ts';
import { benchToken, makeDistrict } from '../support/district.ts';
import { installMeter, type Meter, metered } from '../support/meter.ts';
import { median } from '../support/statistics.ts';
import { fill, templateOf } from './fill.ts';
import { inProcessQueues } from './in-process-queues.ts';

export interface Lifecycles {
  cases: number;
  perSecond: number;
  /** Against the fewest cases of the same run. */
  ratio: number;
  meter: Meter;
}

const CLIENTS = 8;
const SECONDS = 15;
const ROUNDS = 5;
const CASES = [10_000, 1_000_000];

/** Another client may have this case's news in hand. */
async function until(done: () => Promise<boolean>, work: () => Promise<void>): Promise<void> {
  for (await work(); !(await done()); await work()) await pause(2);
}

/** Created, routed, accepted, started, finished, confirmed; every event on its way there is worked on. */
async function lifecycle(
  token: string,
  work: () => Promise<void>,
): Promise<{ reportId: string; key: string }> {
  const request = newReport();
  const { reportId, trackingToken } = (await ok(submit, request)).json;
  const id = orderIdOf(reportId);
  await until(async () => (await getOrder(id)) !== undefined, work);
  for (const action of ['accept', 'start', 'finish'])
    await ok(act, { params: { id, action }, body: {}, token });
  await until(async () => (await getReport(reportId)).status === 'finished', work);
  await ok(confirm, { params: { token: trackingToken }, body: { solved: true } });
  await until(async () => (await getOrder(id))?.status === 'closed', work);
  return { reportId, key: String(request.headers?.['idempotency-key']) };
}

async function press(token: string, work: () => Promise<void>, seconds: number): Promise<number> {
  const from = performance.now();
  const end = from + seconds * 1_000;
  let done = 0;
  const client = async () => {
    while (performance.now() < end) {
      await lifecycle(token, work);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done / ((performance.now() - from) / 1_000);
}

interface Place {
  cases: number;
  /** Makes it the one that this process works in. */
  turnTo: () => void;
  rates: number[];
}

/** A district with so many closed cases, all like one that was worked on here. */
async function place(engines: Engines, cases: number): Promise<Place> {
  const turnTo = await makeDistrict(engines, `cases-${cases}`);
  const token = await benchToken();
  const { reportId, key } = await lifecycle(token, inProcessQueues());
  const { Item = {} } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.operation('report.submit', key) }),
  );
  const began = performance.now();
  await fill(await templateOf(reportId, Item), reportId, cases);
  console.error(`${cases} cases in ${Math.round((performance.now() - began) / 1_000)} s`);
  return { cases, turnTo, rates: [] };
}

/** Lifecycles a second beside few and many closed cases, on one engine and in turn: the middle of the turns. */
export async function lifecycles(seconds = SECONDS, counts = CASES): Promise<Lifecycles[]> {
  logger.setLogLevel('WARN');
  const engines = await startEngines();
  try {
    const places: Place[] = [];
    for (const cases of counts) places.push(await place(engines, cases));
    for (let round = 0; round < ROUNDS; round++)
      for (const { turnTo, rates } of places) {
        turnTo();
        // Filling takes longer than a token lives.
        rates.push(await press(await benchToken(), inProcessQueues(), seconds));
      }
    const found: Lifecycles[] = [];
    for (const { cases, turnTo, rates } of places) {
      turnTo();
      const token = await benchToken();
      installMeter();
      const work = inProcessQueues();
      const meter = await metered(() => lifecycle(token, work));
      table().middlewareStack.remove('meter');
      const perSecond = median(rates);
      found.push({ cases, perSecond, ratio: perSecond / (found[0]?.perSecond ?? perSecond), meter });
    }
    return found;
  } finally {
    await engines.stop();
  }
}

/** `node bench/lifecycles/lifecycles.ts --cases 1000,10000 --seconds N` alone. */
if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: String(SECONDS) },
      cases: { type: 'string', default: CASES.join(',') },
    },
  });
  const counts = values.cases.split(',').map(Number);
  for (const { meter, ...each } of await lifecycles(Number(values.seconds), counts))
    console.log(each, meter.calls, 'calls', meter.read, 'read', meter.write, 'write');
}
