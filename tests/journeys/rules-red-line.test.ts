import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '../../functions/points/domain/rule.ts';
import { handler as nightly } from '../../functions/points/handlers/verify-ledger.ts';
import { loadRule, putRules, ruleStep } from '../../functions/points/rows/rule-rows.ts';
import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { loadDistrict } from '../../local/seed/load-district.ts';
import { changingNothing } from './invariants.ts';
import { day, ledgerAgrees, resident } from './ledger-steps.ts';
import { create, refused, rule, send } from './rules-steps.ts';
import { openWorld } from './world.ts';

beforeEach(() => openWorld('rules-red-line'));

/** What no door may let in (L-02). */
const taking = (points: number) => ({ ...resident({ id: 'P-TAKES' }), points }) as unknown as Rule;
const raw = (item: object) =>
  table().send(
    new PutCommand({
      TableName: tableName(),
      Item: { ...keys.rule('P-TAKES', 1), type: 'rule', at: day(0), ...item },
    }),
  );

describe('a rule that takes points from a resident', () => {
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const folder = join(mkdtempSync(join(tmpdir(), 'mashang-doors-')), 'district');

  test('does not compile', () => {
    // @ts-expect-error -- a number is no award: only what the schema let through is.
    const rule: Rule = { ...resident(), points: -5 };
    expect(rule.points).toBe(-5);
  });

  test('does not come in through the API', () =>
    changingNothing(async () =>
      expect(await create(rule({ points: -5 }))).toMatchObject(refused(422, 'resident_cannot_lose')),
    ));

  test('does not come in through the seed loader', () => {
    cpSync(join(import.meta.dirname, '../../districts/kangbashi'), folder, { recursive: true });
    const file = join(folder, 'rules.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('points: 5\n', 'points: -5\n'));
    expect(() => loadDistrict(folder)).toThrow(/rules\.yaml:9 rules\[0\]\.points: /);
  });

  test('does not come in through a sheet', () =>
    changingNothing(async () => {
      const header = 'id,subject,currency,trigger,points,approval,text_zh,text_en';
      const row = 'P-TAKES,resident,contribution,activity.attended,-5,automatic,好,Good';
      expect(await send(`${header}\n${row}`)).toMatchObject(refused(422, 'import_refused'));
    }));

  test.each([-5, 0, -0.5])('is refused by the database itself when all types are cast away: %d', (points) =>
    changingNothing(async () => {
      const version = { rule: taking(points), at: day(0) };
      await expect(putRules([version])).rejects.toThrow();
      for (const seeding of [false, true])
        await expect(commit({ steps: [ruleStep(version, seeding)] })).rejects.toThrow('resident_cannot_lose');
    }),
  );

  test('that a hand put into the table gives and takes nothing, and is found at night', async () => {
    await ledgerAgrees();
    await raw(taking(-5));
    await expect(loadRule('P-TAKES')).rejects.toThrow('resident_cannot_lose');
    const { differences } = await verifyLedger();
    expect(differences.map(({ what }) => what)).toEqual(['resident_rule_takes', 'malformed_rule']);
    await expect(nightly()).rejects.toThrow('the ledger has 2 differences');
  });
});

describe('by hand in the table', () => {
  const second = { ...resident({ id: 'P-TAKES' }), version: 2 };

  test.each([
    ['a rule under another’s key', resident({ id: 'P-OTHER' }), 'malformed_rule'],
    ['a rule for nobody', { ...resident({ id: 'P-TAKES' }), subject: 'family' }, 'malformed_rule'],
    ['a version under another’s number', second, 'malformed_rule'],
  ])('%s is found', async (_, item, what) => {
    await raw(item);
    expect((await verifyLedger()).differences).toMatchObject([{ what }]);
  });

  test('a version that is gone is missed', async () => {
    await raw({ ...keys.rule('P-TAKES', 2), ...second });
    expect((await verifyLedger()).differences).toMatchObject([{ what: 'rule_version_missing' }]);
  });

  test('a version is never written over, by a second edit or by seeding again', async () => {
    const edited = { rule: resident({ id: 'P-TAKES' }), at: day(0), by: 'S-A1' };
    await putRules([edited]);
    await changingNothing(async () => {
      await expect(putRules([edited])).rejects.toThrow('stale_version');
      await expect(commit({ steps: [ruleStep(edited, true)] })).rejects.toThrow('stale_version');
    });
  });
});
