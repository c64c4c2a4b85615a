import { BOARD } from './board/section.ts';
import { bundles } from './bundles.ts';
import { claimRush } from './claims.ts';
import { dispatchLatency } from './dispatch-latency.ts';
import { erasure } from './erasure.ts';
import { ESCALATION } from './escalation-section.ts';
import { firstView } from './first-view.ts';
import { hotKeys } from './hot-keys.ts';
import { ledgerRates, postingUnits } from './ledger.ts';
import { lifecycles } from './lifecycles/lifecycles.ts';
import { overhead } from './overhead.ts';
import { pointInGrid } from './point-in-grid.ts';
import { postgresRates } from './postgres.ts';
import { roundTrips } from './round-trips.ts';
import { signInRates } from './sign-in.ts';
import { installMeter } from './support/meter.ts';
import { throughput } from './throughput.ts';

type Cell = string | number;
export interface Given {
  /** How long the sections that can be shortened last, when not as long as they should. */
  seconds: number | undefined;
  /** A staff member's token, inside the district. */
  token: string;
}
export interface Section {
  name: string;
  title: string;
  head: string[];
  /** @returns undefined where what it needs is not installed */
  rows: (given: Given) => Promise<Cell[][] | undefined>;
}

const ratio = (value: number, digits = 2): string => value.toFixed(digits);

/** In a stack or a process of its own, before the district's engines are named in this process's environment. */
export const BEFORE: readonly Section[] = [
  {
    name: 'first-view',
    title:
      'First view of a scanned code on a phone that was never here (aim ≤ 60 KB; FixMyStreet’s report page 343 KB in 33 requests)',
    head: ['kind', 'KB on the wire', 'requests', '× lighter'],
    rows: async () =>
      (await firstView()).map(({ kind, bytes, requests }) => [
        kind,
        ratio(bytes / 1000, 1),
        requests,
        ratio(343_000 / bytes, 1),
      ]),
  },
  BOARD,
  {
    name: 'bundles',
    title: 'Bundle and load of each Lambda (aim ≤ 600 KB, load ≤ 3 × hello-world)',
    head: ['function', 'KB', 'load ms', '× hello-world'],
    rows: async () =>
      (await bundles()).map((each) => [
        each.name,
        ratio(each.bytes / 1000, 0),
        ratio(each.loadMs, 0),
        ratio(each.ratio),
      ]),
  },
  {
    name: 'point-in-grid',
    title: 'A point finds its grid: 5,816 jagged polygons in memory',
    head: ['what', 'is'],
    rows: async () => {
      const found = pointInGrid();
      return [
        ['p50 µs', ratio(found.p50Us)],
        ['p99 µs', ratio(found.p99Us)],
        ['every polygon tried in turn, p50 µs', ratio(found.scanP50Us, 0)],
        ['corners', found.corners],
        ['rows as stored, KB', ratio(found.packedKb, 0)],
        ['the same as GeoJSON, KB', ratio(found.geoJsonKb, 0)],
        ['unpacking the rows, ms', ratio(found.unpackMs, 0)],
        ['building the index, ms', ratio(found.indexMs, 0)],
        ['memory, MB', ratio(found.memoryMb, 1)],
      ];
    },
  },
  {
    name: 'lifecycles',
    title:
      'Whole cases (created, routed, accepted, started, finished, confirmed) beside few and many closed ones, in turn on one engine (aim ≥ 0.95; CCRS publishes 37 → 6.3 a second)',
    head: ['closed cases in the table', 'per second', '× few', 'calls a case', 'read units', 'write units'],
    rows: async ({ seconds }) =>
      (await lifecycles(seconds)).map(({ cases, perSecond, ratio: of, meter }) => [
        cases,
        ratio(perSecond, 1),
        ratio(of),
        meter.calls,
        meter.read,
        meter.write,
      ]),
  },
  {
    name: 'postgres',
    title: 'Double-entry posting in PostgreSQL, two tables and an idempotency key, as `initdb` makes it',
    head: ['what', 'clients', 'per second', '× random issuers'],
    rows: async ({ seconds }) =>
      (await postgresRates(seconds))?.map(({ what, clients, perSecond, ratio: of }) => [
        what,
        clients,
        Math.round(perSecond),
        ratio(of),
      ]),
  },
];

/**
 * In a district of its own on the embedded engines. Times first: counting units costs a little. Throughput leaves
 * thousands of reports undispatched, so latency comes before it.
 */
export const INSIDE: readonly Section[] = [
  {
    name: 'overhead',
    title: 'Handler over the bare SDK call (aim ≤ 1.3)',
    head: ['operation', 'handler ms', 'bare ms', 'ratio'],
    rows: async () =>
      (await overhead()).map((each) => [
        each.operation,
        ratio(each.handlerMs),
        ratio(each.bareMs),
        ratio(each.ratio),
      ]),
  },
  {
    name: 'dispatch-latency',
    title: 'Report → work order, from the answer to the order’s row (aim p99 ≤ 10 s)',
    head: [
      'reports/s',
      'for s',
      'answered',
      'p50 ms',
      'p99 ms',
      'max ms',
      'without order at the end',
      'cleared in ms',
    ],
    rows: async ({ seconds }) => {
      const each = await dispatchLatency(seconds);
      const times = [each.p50Ms, each.p99Ms, each.maxMs].map(Math.round);
      return [
        [each.perSecond, each.seconds, each.answered, ...times, each.backlog, Math.round(each.drainedMs)],
      ];
    },
  },
  {
    name: 'throughput',
    title: 'Through a thin HTTP adapter, 32 clients, beside peers measured on a machine like this',
    head: ['operation', 'per second', 'p50 ms', 'p99 ms', 'peer', 'ratio'],
    rows: async () =>
      (await throughput()).map(({ operation, perSecond, p50Ms, p99Ms, peer }) => [
        operation,
        Math.round(perSecond),
        p50Ms,
        p99Ms,
        `${peer.name} ${peer.perSecond}/s`,
        ratio(perSecond / peer.perSecond, 1),
      ]),
  },
  {
    name: 'ledger',
    title: 'Ledger postings beside the bare two-item transaction, in turn on the same engine (aim ≥ 0.8)',
    head: ['what', 'clients', 'per second', '× bare'],
    rows: async () =>
      (await ledgerRates()).map((each) => [
        each.what,
        each.clients,
        Math.round(each.perSecond),
        ratio(each.ratio),
      ]),
  },
  {
    name: 'sign-in',
    title: 'Sign-ins of one process (a guess at a password costs as much as a right one)',
    head: ['who', 'clients', 'per second'],
    rows: async () =>
      (await signInRates()).map(({ what, clients, perSecond }) => [what, clients, ratio(perSecond, 1)]),
  },
  {
    name: 'erasure',
    title: 'Somebody is erased, to the last event on its way',
    head: ['reports of theirs', 'calls', 'read units', 'write units', 'rows touched', 'ms'],
    rows: async () => {
      installMeter();
      const found = [await erasure(1), await erasure(10), await erasure(50)];
      return found.map(({ reports, meter, ms }) => [
        reports,
        meter.calls,
        meter.read,
        meter.write,
        meter.rows,
        Math.round(ms),
      ]);
    },
  },
  {
    name: 'posting-units',
    title: 'Capacity units of a posting (aim ≤ 8)',
    head: ['what', 'calls', 'read units', 'write units'],
    rows: async () => {
      installMeter();
      return (await postingUnits()).map(({ what, calls, read, write }) => [what, calls, read, write]);
    },
  },
  {
    name: 'round-trips',
    title: 'DynamoDB round trips and capacity units per operation',
    head: ['operation', 'calls', 'read units', 'write units', 'aim', 'commands'],
    rows: async ({ token }) => {
      installMeter();
      return (await roundTrips(token)).map(({ operation, meter, aim }) => [
        operation,
        meter.calls,
        meter.read,
        meter.write,
        aim,
        meter.commands.join(', ').replaceAll('Command', ''),
      ]);
    },
  },
  ESCALATION,
  {
    name: 'claims',
    title: 'Five hundred people of a hundred departments claim one order at the same moment, in one process',
    head: [
      'claimers',
      'winners',
      'told who was faster',
      'told to ask again',
      'winner knows, s',
      'all know, s',
      'reads',
      'transactions sent',
      'read units',
      'write units',
    ],
    rows: async () => {
      installMeter();
      const rush = await claimRush();
      return [
        [
          rush.claimers,
          rush.winners,
          rush.losers,
          rush.busy,
          ratio(rush.firstMs / 1000),
          ratio(rush.allMs / 1000),
          rush.reads,
          rush.transactions,
          rush.readUnits,
          rush.writeUnits,
        ],
      ];
    },
  },
];

/** Puts a simulated table, clock and queues into this process, so nothing comes after it. */
export const AFTER: readonly Section[] = [
  {
    name: 'hot-keys',
    title:
      'Simulated hot keys, virtual time (aim: no partition above 1,000 write units a second, no answer lost)',
    head: [
      'load',
      'per second',
      'for s',
      'busiest partition, units/s',
      'busiest of an index, units/s',
      'throttled',
      'conflicts',
      'answers lost',
      'without effect',
    ],
    rows: async ({ seconds }) =>
      (await hotKeys(seconds)).map((each) => [
        each.what,
        each.perSecond,
        each.seconds,
        `${each.basePeak} (${each.base})`,
        each.indexPeak > 0 ? `${each.indexPeak} (${each.index})` : '–',
        each.throttled,
        each.conflicts,
        each.lost,
        each.withoutEffect,
      ]),
  },
];
