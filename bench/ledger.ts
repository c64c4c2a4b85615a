import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { earn } from '../functions/points/commands/earn.ts';
import { optIn } from '../functions/points/commands/take-part.ts';
import { type Rule, ruleSchema } from '../functions/points/domain/rule.ts';
import { table, tableName } from '../functions/shared/table/client.ts';
import { installMeter, metered } from './support/meter.ts';

export interface LedgerRate {
  what: string;
  clients: number;
  perSecond: number;
  /** Against the bare transaction at as many clients, in turn with it. */
  ratio: number;
}

const HOLDERS = 400;
const SECONDS = 2;
/** Slices in turn, so that the machine's mood is shared. */
const ROUNDS = 3;

const rule = (id: string, more: object = {}): Rule =>
  ruleSchema.parse({
    id,
    subject: 'resident',
    currency: 'material',
    trigger: 'report.solved',
    points: 1,
    months: 12,
    approval: 'automatic',
    text: { zh: '反映已解决', en: 'A report was solved' },
    ...more,
  });
const RULES = Array.from({ length: 50 }, (_, index) => rule(`P-BENCH-${index}`));
const ONE = rule('P-ONE');
const BUDGETED = rule('P-BUDGETED', { budget: 1_000_000_000 });

let serial = 0;
const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

async function openHolders(): Promise<string[]> {
  const holders = Array.from({ length: HOLDERS }, (_, index) => `H-BENCH-${index}`);
  for (const holderId of holders) await optIn({ operationId: `open-${holderId}`, holderId, notice: 'v1' });
  return holders;
}

const posting = (holders: readonly string[], of: () => Rule) => async (): Promise<void> => {
  const event = { id: `${process.pid}-${++serial}`, at: new Date().toISOString() };
  const earned = await earn(of(), { holderId: any(holders), event });
  if (earned.outcome !== 'given') throw new Error(`nothing was given: ${earned.because}`);
};

/** An entry and a balance of the ledger's size, with its conditions, and nothing else. */
const bare = (holders: readonly string[]) => async (): Promise<void> => {
  const TableName = tableName();
  const pk = `BARE#${any(holders)}`;
  const filler = 'x'.repeat(350);
  const entry = {
    Put: {
      TableName,
      Item: { pk, sk: `ENTRY#${++serial}`, filler },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  const balance = {
    Put: { TableName, Item: { pk, sk: 'BARE', filler }, ConditionExpression: 'attribute_exists(pk)' },
  };
  for (;;) {
    const answer = await table()
      .send(new TransactWriteCommand({ TransactItems: [entry, balance] }))
      .catch((error: Error) => error);
    if (!(answer instanceof Error)) return;
    // Two on one account at once: the ledger tries again too.
    if (answer.name !== 'TransactionCanceledException') throw answer;
  }
};

/** The least that a balance nobody may overdraw costs without the ledger: look, then write. */
const bareAfterRead =
  (holders: readonly string[], write = bare(holders)) =>
  async (): Promise<void> => {
    const Key = { pk: `BARE#${any(holders)}`, sk: 'BARE' };
    await table().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
    await write();
  };

async function count(clients: number, work: () => Promise<void>): Promise<number> {
  const until = performance.now() + SECONDS * 1_000;
  let done = 0;
  const client = async () => {
    while (performance.now() < until) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done;
}

/** Postings a second beside the bare two-item transaction on the same engine, at 1, 8 and 32 clients. */
export async function ledgerRates(): Promise<LedgerRate[]> {
  const holders = await openHolders();
  for (const holder of holders)
    await table().send(
      new PutCommand({ TableName: tableName(), Item: { pk: `BARE#${holder}`, sk: 'BARE' } }),
    );
  const works: [string, () => Promise<void>][] = [
    ['bare two-item transaction', bare(holders)],
    ['bare read, then the bare transaction', bareAfterRead(holders)],
    ['posting, random accounts and rules', posting(holders, () => any(RULES))],
    ['posting, random accounts, one issuing rule', posting(holders, () => ONE)],
    ['posting, random accounts, one rule with a budget', posting(holders, () => BUDGETED)],
  ];
  for (const [, work] of works) for (let i = 0; i < 50; i++) await work();
  const rates: LedgerRate[] = [];
  for (const clients of [1, 8, 32]) {
    const done = works.map(() => 0);
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, [, work]] of works.entries())
        done[index] = (done[index] ?? 0) + (await count(clients, work));
    const [reference = 1] = done;
    for (const [index, [what]] of works.entries()) {
      const times = done[index] ?? 0;
      rates.push({ what, clients, perSecond: times / (SECONDS * ROUNDS), ratio: times / reference });
    }
  }
  return rates;
}

/** Capacity units of one posting as the engine counts them, on an account with two years of lots. */
export async function postingUnits(): Promise<
  { what: string; calls: number; read: number; write: number }[]
> {
  const [holderId = ''] = await openHolders();
  const spread = Array.from({ length: 24 }, (_, index) => rule(`P-LOT-${index}`, { months: index + 2 }));
  const capped = rule('P-CAPPED', { cap: { day: 1_000, month: 1_000, year: 1_000 } });
  for (const each of spread) await posting([holderId], () => each)();
  const rows = [];
  for (const [what, of] of [
    ['posting', ONE],
    ['posting by a capped rule', capped],
    ['posting by a rule with a budget', BUDGETED],
  ] as const) {
    const { calls, read, write } = await metered(posting([holderId], () => of));
    rows.push({ what, calls, read, write });
  }
  return rows;
}

/** `node bench/ledger.ts` alone; bench/run.ts prints the same among the others. */
if (import.meta.main) {
  const { openBench } = await import('./support/district.ts');
  const { close } = await openBench();
  try {
    const rates = await ledgerRates();
    console.table(
      rates.map((each) => ({
        ...each,
        perSecond: Math.round(each.perSecond),
        ratio: +each.ratio.toFixed(2),
      })),
    );
    installMeter();
    console.table(await postingUnits());
  } finally {
    await close();
  }
}
