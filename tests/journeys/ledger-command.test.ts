import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { runCommand } from '../support/run-command.ts';
import { holder } from './ledger-steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('ledger-command'));

const run = (args: string[], env?: NodeJS.ProcessEnv) => runCommand('ledger', args, env);

test('`ledger verify` says what differs and ends accordingly', async () => {
  const holderId = await holder(30);
  const clean = await run(['verify']);
  expect(clean).toMatchObject({ code: 0 });
  expect(clean.out).toMatch(/system:issuance +-30\n1 accounts, 1 entries, 0 differences/);
  await table().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keys.account(holderId),
      UpdateExpression: 'SET balances.material = :more',
      ExpressionAttributeValues: { ':more': 31 },
    }),
  );
  const { code, out } = await run(['verify']);
  expect(code).toBe(1);
  expect(out).toContain(`balance_differs  ACCOUNT#${holderId}  material 31, entries add up to 30`);
});

test('anything else is answered with a sentence', async () => {
  const { TABLE_NAME: _, ...rest } = process.env;
  // Nor does anything run there.
  const without = { ...rest, DATA_DIR: mkdtempSync(join(tmpdir(), 'mashang-command-')) };
  expect(await run(['repair'])).toMatchObject({
    code: 2,
    out: expect.stringContaining('npm run ledger -- verify'),
  });
  expect(await run(['verify'], without)).toMatchObject({
    code: 2,
    out: expect.stringContaining('TABLE_NAME'),
  });
});
