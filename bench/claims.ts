import { actOnOrder } from '../functions/dispatch/act.ts';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { jitter } from '../functions/shared/chance.ts';
import { pause } from '../functions/shared/clock.ts';
import { DomainError } from '../functions/shared/errors.ts';
import type { StaffIdentity } from '../functions/shared/http/contract.ts';
import { orderIdOf } from '../functions/shared/ids.ts';
import { table } from '../functions/shared/table/client.ts';
import { claimUnits, memberOf, putConfig, unitRow } from '../tests/support/claim-units.ts';
import { drain } from '../tests/support/drain.ts';
import { STAFF } from '../tests/support/small-district.ts';
import { newReport, ok } from './round-trips.ts';
import { metered } from './support/meter.ts';

const UNITS = 100;
const MEMBERS = 5;

export interface ClaimRush {
  claimers: number;
  winners: number;
  /** Heard who was faster. */
  losers: number;
  /** Answers "busy, try again" on the way. */
  busy: number;
  /** Until the winner, and until everybody, had an answer. */
  firstMs: number;
  allMs: number;
  /** Sent to the table, refused ones included. */
  reads: number;
  transactions: number;
  /** Of what succeeded. */
  readUnits: number;
  writeUnits: number;
}

/** Everything that is sent, also what is refused; the meter knows answers only. */
function countSent(): { sent: Map<string, number>; stop: () => void } {
  const sent = new Map<string, number>();
  table().middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const name = commandName.replace(/Command$/, '');
        sent.set(name, (sent.get(name) ?? 0) + 1);
        return next(args);
      },
    { step: 'initialize', name: 'claim-count' },
  );
  return { sent, stop: () => table().middlewareStack.remove('claim-count') };
}

/** As a phone does: asks again under its key when it hears that everything is busy. */
async function insist(id: string, staff: StaffIdentity, onBusy: () => void): Promise<'won' | 'lost'> {
  for (;;) {
    try {
      await actOnOrder(id, 'claim', {}, staff, 'rush');
      return 'won';
    } catch (error) {
      const overloaded = error instanceof Error && error.name === 'TimeoutError';
      if (error instanceof DomainError && error.code === 'already_claimed') return 'lost';
      if (!overloaded && !(error instanceof DomainError && error.code === 'busy')) throw error;
      onBusy();
      await pause(2_000 + jitter(1_000));
    }
  }
}

/** Five hundred people of a hundred departments claim one order at the same moment, in one process. */
export async function claimRush(): Promise<ClaimRush> {
  const units = claimUnits(UNITS);
  await putConfig(...units.map((unit) => unitRow(unit)));
  const { reportId } = (await ok(submit, newReport())).json;
  await drain();
  const id = orderIdOf(reportId);
  await actOnOrder(id, 'offer', { bounty: 10, units: ['*'] }, STAFF.community);
  const people = units.flatMap((unit) => Array.from({ length: MEMBERS }, (_, i) => memberOf(unit, i + 1)));
  const { sent, stop } = countSent();
  const began = performance.now();
  let busy = 0;
  let firstMs = 0;
  let outcomes: string[] = [];
  const meter = await metered(async () => {
    outcomes = await Promise.all(
      people.map(async (one) => {
        const outcome = await insist(id, one, () => {
          busy += 1;
        });
        if (outcome === 'won') firstMs = performance.now() - began;
        return outcome;
      }),
    );
  });
  const allMs = performance.now() - began;
  stop();
  return {
    claimers: people.length,
    winners: outcomes.filter((outcome) => outcome === 'won').length,
    losers: outcomes.filter((outcome) => outcome === 'lost').length,
    busy,
    firstMs,
    allMs,
    reads: (sent.get('Query') ?? 0) + (sent.get('Get') ?? 0) + (sent.get('GetItem') ?? 0),
    transactions: (sent.get('TransactWrite') ?? 0) + (sent.get('TransactWriteItems') ?? 0),
    readUnits: meter.read,
    writeUnits: meter.write,
  };
}
