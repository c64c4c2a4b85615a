import { parseArgs } from 'node:util';
import { everyCrashPoint } from './crash-points/crash-points.ts';
import type { FlowName } from './flows/flows.ts';
import { flowNames, simulate } from './simulate.ts';

/** `npm run faults -- --seeds N --seed S --only FLOW`. @returns the exit code */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '2000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      'crash-points': { type: 'boolean' },
    },
  });
  if (values['crash-points']) return crashPoints(values.only);
  const only = values.only as FlowName | undefined;
  if (only && !flowNames.includes(only)) {
    console.error(`No flow ${only}; there are: ${flowNames.join(', ')}`);
    return 2;
  }
  const first = values.seed === undefined ? 1 : Number(values.seed);
  const count = values.seed === undefined ? Number(values.seeds) : 1;
  const started = performance.now();
  const failed: number[] = [];
  let calls = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { violations, world, flow } = await simulate(seed, { flow: only });
    calls += world.network.lines.length;
    if (values.seed !== undefined && violations.length === 0) console.log(world.network.trace());
    if (violations.length === 0) continue;
    failed.push(seed);
    if (failed.length === 1) console.log(world.network.trace(values.seed === undefined ? 400 : undefined));
    console.log(`seed ${seed}, flow ${flow}:\n  ${violations.join('\n  ')}`);
    console.log(`again: npm run faults -- --seed ${seed}${only ? ` --only ${only}` : ''}`);
    if (failed.length >= 5) break;
  }
  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `${count} seeds, ${calls} events, ${seconds.toFixed(1)} s (${(count / seconds).toFixed(0)}/s), ${failed.length} with violations`,
  );
  return failed.length > 0 ? 1 : 0;
}

async function crashPoints(only?: string): Promise<number> {
  const started = performance.now();
  const { points, flows, missed, violations } = await everyCrashPoint(only);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  for (const violation of violations.slice(0, 30)) console.log(violation);
  console.log(
    `${points} crash points in ${flows} flows, ${missed} not reached, ${violations.length} violations, ${seconds} s`,
  );
  return violations.length > 0 ? 1 : 0;
}
