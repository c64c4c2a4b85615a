import { TimerBook } from '../../../functions/points/domain/check-timers.ts';
import { editsToldOf } from '../flows/points-rules.ts';
import type { Item } from '../simulated/values.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType } from './rows.ts';

const DAY = 86_400_000;
/** Clocks that are behind, and one that was set back. */
const SLACK = 2 * 3_600_000;
const endOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Date.UTC(year, number, 1) - 8 * 3_600_000;
};
type Lots = Record<string, { points: number; noticedAt?: string }>;

/** + of L-12: what expires was announced thirty days before, and its month is over. */
export function checkExpiry(world: World, entry: Item, account: Item | undefined): void {
  const noticedAt = (account?.lots as Lots | undefined)?.[String(entry.month)]?.noticedAt;
  const at = Date.parse(String(entry.at));
  if (noticedAt === undefined || at < Date.parse(noticedAt) + 30 * DAY || at < endOf(String(entry.month)))
    world.witness.broke('L-12', `${entry.pk} lost ${entry.month} at ${entry.at}, told ${noticedAt}`);
}

/** What the clock has to do was done, once, and what it still has to do has an appointment. */
export function checkTimers(world: World): void {
  const { witness, scheduler } = world;
  const rows = rowsByType(world);
  const book = new TimerBook();
  for (const type of ['account', 'reversal', 'points-due']) for (const row of rows(type)) book.add(row);
  for (const { where, detail } of book.close())
    witness.broke('L-12', `${where} has no appointment: ${detail}`);
  const residents = rows('account').filter(({ kind }) => kind === 'resident').length;
  const waiting = rows('reversal').filter(({ state }) => state === 'noticed' || state === 'upheld').length;
  if (rows('points-due').length !== residents + waiting)
    witness.broke(
      'I-06',
      `${rows('points-due').length} appointments for ${residents} holders and ${waiting} reversals`,
    );
  const late = scheduler.time - SLACK - DAY;
  for (const { pk, lots } of rows('account'))
    for (const [month, { noticedAt }] of Object.entries(lots as Lots)) {
      if (endOf(month) - 30 * DAY < late && noticedAt === undefined)
        witness.broke('L-12', `${pk} was never told of ${month}`);
      if (noticedAt && endOf(month) < late && Date.parse(noticedAt) + 30 * DAY < late)
        witness.broke('L-12', `${pk} still has the points of ${month}`);
    }
  for (const { pk, state, noticedAt } of rows('reversal'))
    if ((state === 'noticed' || state === 'upheld') && Date.parse(String(noticedAt)) + 15 * DAY < late)
      witness.broke('L-04', `${pk} has a reversal whose time is over, still ${state}`);
}

/** A rule change never rewrites history: entries carry the points of the version they name. */
export function checkRules(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const versions = new Map(
    rows('rule')
      .filter(({ id }) => id === 'P-CHANGING')
      .map((row) => [Number(row.version), row]),
  );
  for (let version = 1; version <= versions.size; version++)
    if (!versions.has(version)) witness.broke('I-13', `version ${version} of the rule is missing`);
  const entries = rows('ledger-entry').filter(({ ruleId }) => ruleId === 'P-CHANGING');
  for (const { pk, ruleVersion, amount } of entries) {
    const given: Row | undefined = versions.get(Number(ruleVersion));
    if (given?.points !== amount)
      witness.broke('I-06', `${pk} got ${amount} by version ${ruleVersion}, which gives ${given?.points}`);
  }
  for (const { version, points } of editsToldOf(world))
    if (versions.get(version)?.points !== points)
      witness.broke('I-01', `the committee was told of version ${version} with ${points} points`);
}
