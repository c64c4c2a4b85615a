import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { handler as track } from '../functions/report/handlers/track-report.ts';
import { handler as resolveCode } from '../functions/scan/handlers/resolve-code.ts';
import { table, tableName } from '../functions/shared/table/client.ts';
import { keys } from '../functions/shared/table/keys.ts';
import { newReport, ok } from './round-trips.ts';
import { BENCH_CODE } from './support/district.ts';
import { median } from './support/statistics.ts';

export interface Overhead {
  operation: string;
  handlerMs: number;
  bareMs: number;
  ratio: number;
}

const ROUNDS = 400;

/** The two in turn, so that the engine's mood is shared. */
async function compare(
  operation: string,
  handler: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<Overhead> {
  const times: { handler: number[]; bare: number[] } = { handler: [], bare: [] };
  for (let i = 0; i < ROUNDS + 50; i++) {
    for (const [name, work] of [
      ['handler', handler],
      ['bare', bare],
    ] as const) {
      const started = performance.now();
      await work();
      // The first rounds warm the compiler.
      if (i >= 50) times[name].push(performance.now() - started);
    }
  }
  const [handlerMs, bareMs] = [median(times.handler), median(times.bare)];
  return { operation, handlerMs, bareMs, ratio: handlerMs / bareMs };
}

/** What parsing, authorisation, mapping and logging add to the DynamoDB call they surround. */
export async function overhead(): Promise<Overhead[]> {
  const { json } = await ok(submit, newReport());
  const update = () =>
    table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.code('BARE', 0),
        UpdateExpression: 'ADD scans :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
  const query = () =>
    table().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.report(json.reportId).pk },
      }),
    );
  return [
    await compare('scan', () => ok(resolveCode, { params: { code: BENCH_CODE } }), update),
    await compare('track', () => ok(track, { params: { token: json.trackingToken } }), query),
  ];
}
