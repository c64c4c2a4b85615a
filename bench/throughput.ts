import autocannon from 'autocannon';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { handler as resolveCode } from '../functions/scan/handlers/resolve-code.ts';
import { newReport } from './round-trips.ts';
import { serve } from './support/adapter.ts';
import { BENCH_CODE } from './support/district.ts';

export interface Throughput {
  operation: string;
  clients: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** What the same kind of machine was measured to do with the peer. */
  peer: { name: string; perSecond: number };
}

const SECONDS = 8;

async function press(
  operation: string,
  peer: Throughput['peer'],
  clients: number,
  options: Omit<autocannon.Options, 'connections' | 'duration'>,
): Promise<Throughput> {
  const result = await autocannon({ ...options, connections: clients, duration: SECONDS });
  const bad = result.non2xx - (result.statusCodeStats?.['302']?.count ?? 0) + result.errors;
  if (bad > 0) throw new Error(`${operation}: ${bad} requests failed`);
  const { average } = result.requests;
  return {
    operation,
    clients,
    perSecond: average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    peer,
  };
}

/** Requests a second through the thin adapter, engine and load generator on the same machine. */
export async function throughput(): Promise<Throughput[]> {
  const { origin, server } = await serve([resolveCode, submit]);
  let serial = 0;
  try {
    return [
      await press('counted redirect', { name: 'GoGovSG', perSecond: 1_280 }, 32, {
        url: `${origin}/q/${BENCH_CODE}`,
      }),
      await press('report created', { name: 'FixMyStreet', perSecond: 30 }, 32, {
        url: `${origin}/api/reports`,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => ({
              ...request,
              headers: {
                'content-type': 'application/json',
                'idempotency-key': `load-${process.pid}-${++serial}`,
              },
              body: JSON.stringify(newReport().body),
            }),
          },
        ],
      }),
    ];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
