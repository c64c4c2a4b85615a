import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { earn } from '../../../functions/points/commands/earn.ts';
import { openOrganisation } from '../../../functions/points/commands/open-organisation.ts';
import { advanceReversal, proposeReversal } from '../../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../../functions/points/commands/take-part.ts';
import type { Step } from '../../../functions/points/domain/reversal.ts';
import { type Rule, ruleSchema } from '../../../functions/points/domain/rule.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { once } from './points-once.ts';
import { committee, earnByChangingRule, putFirstVersion } from './points-rules.ts';

const HOLDERS = ['P-ONE', 'P-TWO', 'P-THREE'];
const SHOP = 'O-SHOP';
const PRICE = 30;
/** In four parts of which each takes two awards: it runs out. */
export const BUDGET = 200;
/** When everybody wants the same thing at the same moment, after the beginning. Milliseconds. */
const RUSH = 60_000;

const rule = (more: object): Rule =>
  ruleSchema.parse({
    text: { zh: '谢谢', en: 'Thanks' },
    approval: 'automatic',
    subject: 'resident',
    ...more,
  });
const RULES: readonly Rule[] = [
  rule({
    id: 'P-SOLVED',
    trigger: 'report.solved',
    currency: 'material',
    points: 25,
    months: 12,
    budget: BUDGET,
  }),
  rule({
    id: 'P-SOLVED',
    version: 2,
    trigger: 'report.solved',
    currency: 'material',
    points: 40,
    months: 12,
    budget: BUDGET,
  }),
  rule({ id: 'P-COURSE', trigger: 'course.completed', currency: 'material', points: 50, months: 6 }),
  rule({
    id: 'P-HELP',
    trigger: 'volunteering.attended',
    currency: 'contribution',
    points: 10,
    cap: { day: 30 },
  }),
];
export const COURSE = RULES[2] as Rule;
const STANDING: readonly Rule[] = [
  rule({ id: 'P-PASSED', subject: 'organisation', trigger: 'inspection.passed', points: 8 }),
  rule({ id: 'P-FAILED', subject: 'organisation', trigger: 'inspection.failed', points: -12 }),
];

const earnOnce = async (world: World, holderId: string, which: Rule, id: string): Promise<void> => {
  const event = { id, at: new Date(world.network.clock() - world.random.int(60_000)).toISOString() };
  // A hundred times would show no more than four do.
  for (let i = world.random.int(3); i >= 0; i--)
    await once(world, 'earn', `${which.id} ${id}`, () => earn(which, { holderId, event }));
};

async function reverse(world: World, holderId: string, reverses: number): Promise<void> {
  const proposal = {
    holderId,
    currency: 'material' as const,
    reverses,
    points: 1 + world.random.int(40),
    reason: '同一件事记了两次，附照片',
    evidence: ['photo-1'],
    proposedBy: 'S-AAA',
  };
  const id = `rev-${holderId}-${reverses}`;
  const proposed = await once(world, 'propose', id, () => proposeReversal(id, proposal));
  if (!proposed) return;
  const key = { holderId, currency: 'material' as const, reverses };
  const steps: Step[] = [{ action: 'approve', by: 'S-BBB' }, { action: 'notice' }];
  if (world.random.chance(0.3)) steps.push({ action: 'appeal', by: holderId, words: '我确实参加了' });
  if (steps.length > 2 && world.random.chance(0.8))
    steps.push({ action: world.random.pick(['uphold', 'grant']), by: 'S-CCC' });
  for (const [i, step] of steps.entries())
    await ask(world, step.action, () => advanceReversal(key, i + 1, step));
  world.witness.reversals.push(key);
}

/** One resident: in, out and in again, earning, spending, asking for the money back. */
async function resident(world: World, holderId: string): Promise<void> {
  const { random } = world;
  let serial = 0;
  const next = (what: string): string => `${what}-${holderId}-${++serial}`;
  await once(world, 'opt-in', next('in'), () =>
    optIn({ operationId: `in-${holderId}`, holderId, notice: 'v1' }),
  );
  // Most have something to spend when the rush begins.
  if (random.chance(0.8)) await earnOnce(world, holderId, COURSE, next('event'));
  for (let round = 4 + random.int(8); round > 0; round--) {
    await world.sleep(random.int(20_000));
    if (world.scheduler.time < world.rushAt && random.chance(0.6)) {
      await world.sleep(world.rushAt - world.scheduler.time);
      await rush(world, holderId, next('rush'));
    }
    const dice = random.int(10);
    if (dice < 1) await earnByChangingRule(world, holderId, next('event'));
    else if (dice < 5) await earnOnce(world, holderId, random.pick(RULES), next('event'));
    else if (dice < 8) await spendSome(world, holderId, next('spend'));
    else if (dice < 9) {
      const [out, back] = [next('out'), next('back')];
      await once(world, 'opt-out', out, () => optOut({ operationId: out, holderId }));
      if (random.chance(0.7))
        await once(world, 'opt-in', back, () => optIn({ operationId: back, holderId, notice: 'v1' }));
    } else await reverse(world, holderId, 1 + random.int(3));
  }
}

/** The last piece, the last of the pot, or the way out: several hands reach for it within milliseconds. */
async function rush(world: World, holderId: string, id: string): Promise<void> {
  if (world.rushFor === 'spend') await spendSome(world, holderId, id, true);
  else if (world.rushFor === 'earn') await earnOnce(world, holderId, RULES[world.random.int(2)] as Rule, id);
  else await once(world, 'opt-out', id, () => optOut({ operationId: id, holderId }));
}

async function spendSome(world: World, holderId: string, operationId: string, shop = false): Promise<void> {
  const { random } = world;
  const at = shop || random.chance(0.7) ? { benefitId: 'B-TOWEL' } : { merchantId: 'M-NOODLES' };
  const points = 'benefitId' in at ? PRICE : 1 + random.int(60);
  const spent = await once(world, 'spend', operationId, () =>
    spend({ operationId, holderId, points, for: at }),
  );
  if (!spent || random.chance(0.6)) return;
  const back = random.chance(0.6) ? points : 1 + random.int(points);
  await once(world, 'refund', `${holderId} ${spent.sequence}`, () =>
    refund({ holderId, spent: spent.sequence, points: back }),
  );
}

async function organisation(world: World): Promise<void> {
  const { random } = world;
  await ask(world, 'open', () => openOrganisation(SHOP), 8);
  for (let i = 0; i < 2 + random.int(4); i++)
    await earnOnce(world, SHOP, random.pick(STANDING), `visit-${i}`);
}

/** The rules that people earn by, as they stand in the configuration from the beginning. */
function putRuleBook(world: World): void {
  const at = new Date(world.scheduler.time).toISOString();
  for (const each of [...RULES, ...STANDING])
    world.longThere({ ...keys.rule(each.id, each.version), type: 'rule', ...each, at });
}

/** What is on the shelf. */
export function putTowels(world: World, stock: number): void {
  world.witness.stock = stock;
  world.table.direct(
    new PutCommand({
      TableName: '-',
      Item: {
        ...keys.benefit('B-TOWEL'),
        type: 'benefit',
        id: 'B-TOWEL',
        kind: 'daily_goods',
        name: { zh: '毛巾', en: 'Towel' },
        points: PRICE,
        stock,
      },
    }),
  );
}

/** Several people who want the last pieces, and one pot that all draw from. */
export function points(world: World): void {
  const stock = 1 + world.random.int(2);
  world.rushAt = world.scheduler.time + RUSH;
  world.rushFor = world.random.pick(['spend', 'earn', 'leave']);
  putRuleBook(world);
  putTowels(world, stock);
  putFirstVersion(world);
  committee(world);
  for (const holder of HOLDERS.slice(0, 1 + world.random.int(HOLDERS.length)))
    for (let hand = 1 + world.random.int(2); hand > 0; hand--) world.act(() => resident(world, holder));
  if (world.random.chance(0.5)) world.act(() => organisation(world));
}
