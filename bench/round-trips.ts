import { handler as act } from '../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as listOrders } from '../functions/dispatch/handlers/list-work-orders.ts';
import { handler as confirm } from '../functions/report/handlers/confirm-report.ts';
import { handler as nearby } from '../functions/report/handlers/nearby-reports.ts';
import { handler as rate } from '../functions/report/handlers/rate-report.ts';
import { handler as requestUpload } from '../functions/report/handlers/request-upload.ts';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { handler as track } from '../functions/report/handlers/track-report.ts';
import { handler as getCode } from '../functions/scan/handlers/get-code.ts';
import { handler as resolveCode } from '../functions/scan/handlers/resolve-code.ts';
import { orderIdOf } from '../functions/shared/ids.ts';
import { type Call, call, type HttpHandler } from '../functions/shared/testing/http-event.ts';
import { drain } from '../tests/support/drain.ts';
import { BENCH_CODE } from './support/district.ts';
import { type Meter, metered } from './support/meter.ts';

export interface Row {
  operation: string;
  meter: Meter;
  aim: string;
}

let serial = 0;
export const newReport = (): Call => ({
  body: { code: BENCH_CODE, category: 'lighting.lamp_out', description: '灯不亮了三天' },
  headers: { 'idempotency-key': `bench-${process.pid}-${++serial}` },
});

/** Calls that must succeed, or the figure would be of a refusal. */
export async function ok(handler: HttpHandler, request: Call) {
  const answer = await call(handler, request);
  if (answer.status >= 400) throw new Error(`${handler.contract.path}: ${answer.status} ${answer.text}`);
  return answer;
}

/** Round trips and capacity units of each operation, configuration warm, as the engine counts them. */
export async function roundTrips(token: string): Promise<Row[]> {
  const rows: Row[] = [];
  const row = async (operation: string, aim: string, work: () => Promise<unknown>) => {
    rows.push({ operation, aim, meter: await metered(work) });
  };
  await ok(submit, newReport());
  await drain();

  let report = { reportId: '', trackingToken: '' };
  await row('scan a code', '1 call, ≤ 1 write unit', () => ok(resolveCode, { params: { code: BENCH_CODE } }));
  await row('scan a malformed code', '0 calls', () => call(resolveCode, { params: { code: 'OOOOOOOOO' } }));
  await row('read a code', '1 call', () => ok(getCode, { params: { code: BENCH_CODE } }));
  await row('duplicate hint', '≤ 4 calls', () =>
    ok(nearby, { query: { code: BENCH_CODE, category: 'lighting.lamp_out' } }),
  );
  await row('permission to upload', '1 call', () =>
    ok(requestUpload, { body: { contentType: 'image/jpeg', size: 1000 } }),
  );
  await row('file a report', '≤ 3 calls, 1 transaction', async () => {
    report = (await ok(submit, newReport())).json;
  });
  await row('dispatch it (report → work order)', '—', () => drain(['dispatch']));
  await row('tell the reporter (order → tracking)', '—', () => drain(['report']));
  await row('track page', '≤ 2 reads', () => ok(track, { params: { token: report.trackingToken } }));
  const id = orderIdOf(report.reportId);
  await row('list page (25 orders of a unit)', '1 query', () =>
    ok(listOrders, { query: { view: 'unit' }, token }),
  );
  for (const action of ['accept', 'start', 'finish']) {
    await row(`work order: ${action}`, '2 calls', () => ok(act, { params: { id, action }, body: {}, token }));
  }
  await drain();
  const params = { token: report.trackingToken };
  await row('reporter confirms', '2 calls', () => ok(confirm, { params, body: { solved: true } }));
  await row('reporter rates', '2 calls', () => ok(rate, { params, body: { stars: 5 } }));
  return rows;
}
