import { beforeAll, expect, it } from 'vitest';
import { queueName, queueNames } from '../../cdk/lib/names.ts';
import { synthesize, templateDirectory } from '../../local/engines/synth.ts';
import { type DistrictResources, readResources } from '../../local/engines/template.ts';
import { MAX_RECEIVES, VISIBILITY } from '../faults/simulated/queues.ts';
import { INDEXES, type IndexShape } from '../faults/simulated/store.ts';
import { KEY_NAMES } from '../faults/simulated/writes.ts';

/** What the fault runs simulate is what the stack makes: an index or a limit that differs would be tested in vain. */
const district = 'kangbashi';
let stack: DistrictResources;

beforeAll(() => {
  synthesize(district);
  stack = readResources(templateDirectory, district);
});

const namesOf = (schema: readonly { AttributeName?: string | undefined }[] | undefined) =>
  (schema ?? []).map(({ AttributeName }) => AttributeName);

it('the simulated table has the keys and the indexes of the stack', () => {
  const { table } = stack;
  expect(namesOf(table.KeySchema)).toEqual(KEY_NAMES);
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => {
    const [pk = '', sk = ''] = namesOf(KeySchema);
    expect(Projection?.ProjectionType).toMatch(/^(ALL|KEYS_ONLY)$/);
    const shape: IndexShape = { pk, sk, keysOnly: Projection?.ProjectionType === 'KEYS_ONLY' };
    return [IndexName, shape] as const;
  });
  const simulated = Object.entries(INDEXES).map(([name, shape]) => [name, { keysOnly: false, ...shape }]);
  expect(Object.fromEntries(indexes)).toEqual(Object.fromEntries(simulated));
});

it('the simulated queues wait and give up as those of the stack', () => {
  for (const name of queueNames) {
    const queue = stack.queues.find((each) => each.name === queueName(district, name));
    expect(queue?.attributes.VisibilityTimeout).toBe(String(VISIBILITY / 1_000));
    expect(queue?.dead?.maxReceiveCount).toBe(MAX_RECEIVES);
  }
});
