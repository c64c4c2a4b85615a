import { describe, expect, test } from 'vitest';
import { flowNames, simulate } from './simulate.ts';

/** More on demand: `npm run faults -- --seeds 2000`. */
const SEEDS = 300;

const told = ({ violations, seed, flow, world }: Awaited<ReturnType<typeof simulate>>): string =>
  violations.length === 0
    ? ''
    : `seed ${seed}, flow ${flow}: ${violations.join('; ')}\n${world.network.trace(200)}`;

describe('whole flows in bad weather', () => {
  test.each(flowNames)('%s: nothing lost, nothing twice', async (flow) => {
    for (let seed = 1; seed <= SEEDS / flowNames.length; seed++)
      expect(told(await simulate(seed, { flow }))).toBe('');
  });

  /** What each of them found stands in docs/reliability.md. */
  test.each([100_655, 100_770, 104_270, 104_348, 104_559, 195_154, 1_001_015, 1_003_679, 1_399_233])(
    'seed %d, which once found something',
    async (seed) => {
      expect(told(await simulate(seed))).toBe('');
    },
  );

  test('a seed is the same run again, to the byte', async () => {
    for (const seed of [3, 14, 159, 2653]) {
      const once = (await simulate(seed)).world.network.trace();
      const between = (await simulate(seed + 1)).world.network.trace();
      expect((await simulate(seed)).world.network.trace()).toBe(once);
      expect(between).not.toBe(once);
    }
  });
});
