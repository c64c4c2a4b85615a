import { checkAccount } from '../../../functions/points/domain/check-account.ts';
import { BUDGET } from '../flows/points.ts';
import { itemOf } from '../simulated/store.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const amountOf = (entry: Row): number => Number(entry.amount);

/** I-02, I-04, I-05, I-06, I-08 over the rows, reckoned without the code that wrote them. */
export function checkLedger(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const entries = rows('ledger-entry');
  for (const account of rows('account')) checkHolder(world, account, entries, rows('opt-in'));
  const legs = entries.flatMap((entry) => entry.legs as { amount: number }[]);
  if (sum(legs.map(({ amount }) => amount)) !== 0)
    witness.broke('I-04', 'the whole ledger does not sum to zero');
  const byEvent = entries.filter(({ eventId }) => eventId !== undefined);
  const events = new Set(byEvent.map(({ ruleId, eventId }) => `${ruleId} ${eventId}`));
  if (events.size !== byEvent.length)
    witness.broke('I-06', `${byEvent.length} entries for ${events.size} events`);
  // The nightly proof must come to the same verdict: an alarm about a sound ledger is a defect, too.
  for (const { pk } of rows('account')) {
    const holding = [...world.table.engine.store.partition(pk)]
      .map((row) => itemOf(row))
      .filter((row) => row !== undefined);
    for (const difference of checkAccount(pk, holding)) witness.broke('I-04', JSON.stringify(difference));
  }
  checkCorrections(world, entries);
  checkOperations(world, rows, entries);
  checkShelf(world, rows, entries);
  for (const { kind, answer } of witness.answered.values()) checkHeard(world, kind, answer as Row, entries);
}

function checkHolder(world: World, account: Row, entries: readonly Row[], optIns: readonly Row[]): void {
  const { witness } = world;
  const own = under(entries, account.pk);
  const balances = account.balances as Record<string, number>;
  for (const [currency, balance] of Object.entries(balances)) {
    const line = own
      .filter((entry) => entry.currency === currency)
      .sort((a, b) => Number(a.sequence) - Number(b.sequence));
    let running = 0;
    for (const [i, entry] of line.entries()) {
      running += amountOf(entry);
      if (entry.sequence !== i + 1 || entry.balance !== running)
        witness.broke(
          'I-04',
          `${account.pk} ${currency} entry ${entry.sequence} has balance ${entry.balance}, not ${running}`,
        );
    }
    if (running !== balance)
      witness.broke('I-04', `${account.pk} has ${balance} ${currency}, its entries ${running}`);
  }
  const lots = sum(
    Object.values(account.lots as Record<string, { points: number }>).map((lot) => lot.points),
  );
  if (account.kind === 'resident' && lots !== balances.material)
    witness.broke('I-04', `${account.pk} has ${balances.material} material points, its lots ${lots}`);
  for (const entry of own) {
    if (account.kind !== 'resident' || entry.reason !== 'earn') continue;
    // Begun before the event, not ended before the posting; an event's own time may be minutes ahead.
    const covered = under(optIns, account.pk).some(
      ({ from, until }) =>
        String(from) <= String(entry.eventAt) && (until === undefined || String(entry.at) <= String(until)),
    );
    if (!covered) witness.broke('I-08', `${account.pk} earned for ${entry.eventId} outside its intervals`);
  }
  const running = under(optIns, account.pk).filter(({ until }) => until === undefined);
  if (running.length !== (account.optedInSince === undefined ? 0 : 1))
    witness.broke('I-08', `${account.pk} has ${running.length} intervals running`);
}

function checkCorrections(world: World, entries: readonly Row[]): void {
  const { witness } = world;
  for (const [reason, field] of [
    ['refund', 'refunds'],
    ['reversal', 'reverses'],
  ] as const) {
    const own = entries.filter((entry) => entry.reason === reason);
    const originals = new Set<string>();
    for (const entry of own) {
      const place = `${entry.pk} ${entry.currency} ${entry[field]}`;
      if (originals.has(place)) witness.broke('I-06', `${place} was the original of two ${reason}s`);
      originals.add(place);
      const original = entries.find(
        (other) =>
          other.pk === entry.pk && other.currency === entry.currency && other.sequence === entry[field],
      );
      const size = Math.abs(amountOf(entry)) + Number(entry.writtenOff ?? 0);
      if (!original || size > Math.abs(amountOf(original)))
        witness.broke('I-06', `${reason} of ${size} for ${place}, which was ${original?.amount}`);
    }
  }
}

/** Each operation that moved points has one entry, and each entry one operation. */
function checkOperations(world: World, rows: (type: string) => Row[], entries: readonly Row[]): void {
  const scopes: Record<string, readonly string[]> = {
    'points.spend': ['spend'],
    'points.refund': ['refund'],
    'points.reverse': ['reversal'],
    'points.expire': ['expire'],
    'points.earn': ['earn', 'penalty'],
  };
  for (const [scope, reasons] of Object.entries(scopes)) {
    const carried = rows('operation').filter(
      ({ pk, answer }) => pk.startsWith(`OP#${scope}#`) && (answer as Row).outcome !== 'none',
    ).length;
    const posted = entries.filter(({ reason }) => reasons.includes(String(reason))).length;
    if (carried !== posted) world.witness.broke('I-02', `${carried} operations ${scope}, ${posted} entries`);
  }
}

function checkShelf(world: World, rows: (type: string) => Row[], entries: readonly Row[]): void {
  const { witness } = world;
  const bought = entries.filter((entry) => entry.for === 'benefit:B-TOWEL');
  const returned = bought.filter((entry) =>
    entries.some(
      (other) =>
        other.pk === entry.pk && other.refunds === entry.sequence && other.amount === -amountOf(entry),
    ),
  );
  for (const benefit of rows('benefit'))
    if (benefit.stock !== witness.stock - bought.length + returned.length)
      witness.broke(
        'I-05',
        `${benefit.stock} left of ${witness.stock}, ${bought.length} bought, ${returned.length} returned`,
      );
  const given = sum(rows('budget').map((row) => Number(row.given)));
  const earned = sum(entries.filter(({ ruleId }) => ruleId === 'P-SOLVED').map(amountOf));
  if (given !== earned || given > BUDGET)
    witness.broke('I-05', `${given} of ${BUDGET} booked, ${earned} given`);
}

/** Whoever heard of an entry finds it, as they heard it. */
function checkHeard(world: World, kind: string, answer: Row, entries: readonly Row[]): void {
  if (answer.sequence === undefined) return;
  const [what = '', holder = ''] = kind.split(' ');
  const matching = entries.filter(
    (entry) =>
      entry.sequence === answer.sequence &&
      (answer.balance === undefined || entry.balance === answer.balance) &&
      (answer.amount === undefined || entry.amount === answer.amount),
  );
  if (matching.length === 0)
    world.witness.broke(
      'I-01',
      `${what} ${holder} was answered with entry ${answer.sequence}, which is not there`,
    );
}
