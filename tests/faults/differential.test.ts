import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, inject, test } from 'vitest';
import { resetEnv } from '../../functions/shared/env.ts';
import { resetTable, table, tableName } from '../../functions/shared/table/client.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { type Outcome, outcomeOf } from './differential/compare.ts';
import { Operations } from './differential/operations.ts';
import { Engine } from './simulated/engine.ts';
import { Random } from './simulated/random.ts';

const LANES = 8;
const A_LANE = 1_250;

/**
 * Where the embedded engine and the model differ, and why the commands leave it out. The model does what the
 * service is documented to do.
 */
const KNOWN = {
  'old-of-nothing':
    'UpdateItem with ALL_OLD on a new row: the engine answers with the key, the service with nothing',
  'prefix-ignores-case': 'begins_with in a key condition: the engine takes a and A for one letter',
  'unused-in-transaction':
    'a value no expression uses is refused outside, and by the engine not inside, transactions',
  'overlap-in-transaction':
    'overlapping paths: a reason of the cancellation at the engine, a refusal of the whole there',
  'remove-below-nothing': 'REMOVE below a map that is not there: the engine shrugs, the service refuses',
  'reserved-words':
    'the model takes any attribute name without #; the journeys run every expression on the engine',
} as const;

test(`the simulated table and the engine answer alike to ${LANES * A_LANE} random commands, but for: ${Object.keys(KNOWN).join(', ')}`, async () => {
  const district = `model-${Date.now().toString(36)}`;
  Object.assign(process.env, await createDistrict(inject('engines'), district));
  resetEnv();
  resetTable();
  const real: DynamoDBDocumentClient = table();
  const seed = Number(process.env.SEED ?? 1);
  const differences: string[] = [];
  const kinds = new Map<string, number>();

  const lane = async (number: number): Promise<void> => {
    const operations = new Operations(new Random(seed, number), `L${number}`, tableName());
    const model = new Engine();
    for (let i = 0; i < A_LANE; i++) {
      const operation = operations.next();
      const expected = await outcomeOf(() => model.execute(operation));
      let said = '';
      const found = await outcomeOf(() =>
        real.send(operation as never).catch((error: Error) => {
          said = error.message;
          throw error;
        }),
      );
      const kind = `${operation.constructor.name} ${'error' in found ? found.error : 'done'}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (JSON.stringify(expected) === JSON.stringify(found)) continue;
      // From here on the two tables differ, and so would everything after.
      return void differences.push(explain(operation.input, expected, found, said));
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  // Commands that all fail in the same way would agree about nothing.
  expect([...kinds].filter(([, count]) => count >= 10).length).toBeGreaterThan(11);
  expect(differences.join('\n\n')).toBe('');
});

const explain = (input: unknown, expected: Outcome, found: Outcome, said: string): string =>
  [
    JSON.stringify(input, (_, value) => (value instanceof Set ? { set: [...value] } : value)),
    `  the model: ${JSON.stringify(expected)}`,
    `  the engine: ${JSON.stringify(found)} ${said}`,
  ].join('\n');
