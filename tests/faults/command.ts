import { parseArgs } from 'node:util';
import { everyCrashPoint } from './crash-points/crash-points.ts';
import type { FlowName } from './flows/flows.ts';
import { hunt, MUTANTS } from './mutants/gate.ts';
import { flowNames, simulate } from './simulate.ts';

/** `npm run faults -- --seeds N --seed S --only FLOW`. @returns the exit code */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      'crash-points': { type: 'boolean' },
      mutants: { type: 'boolean' },
      'own-flow': { type: 'boolean' },
    },
  });
  if (values.mutants) return mutants(Number(values.seeds ?? 2_000), values.only, values['own-flow'] === true);
  if (values['crash-points']) return crashPoints(values.only);
  const only = values.only as FlowName | undefined;
  if (only && !flowNames.includes(only)) {
    console.error(`No flow ${only}; there are: ${flowNames.join(', ')}`);
    return 2;
  }
  const first = values.seed === undefined ? 1 : Number(values.seed);
  const count = Number(values.seeds ?? (values.seed === undefined ? 2_000 : 1));
  const started = performance.now();
  const failed: number[] = [];
  let calls = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { violations, world, flow } = await simulate(seed, { flow: only });
    calls += world.network.lines.length;
    if (count === 1 && violations.length === 0) console.log(world.network.trace());
    if (violations.length === 0) continue;
    failed.push(seed);
    if (failed.length === 1) console.log(world.network.trace(count === 1 ? undefined : 400));
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

/** @returns 1 when fewer than 95 % were found */
async function mutants(most: number, only: string | undefined, own: boolean): Promise<number> {
  const hunted = MUTANTS.filter(({ name }) => !only || name.includes(only));
  let found = 0;
  console.log('| planted bug | seeds | flow | invariant |\n|---|---|---|---|');
  for (const mutant of hunted) {
    const { name, seeds, flow, by } = await hunt(mutant, most, own);
    if (seeds !== undefined) found += 1;
    console.log(`| ${name} | ${seeds ?? `not in ${most}`} | ${flow ?? ''} | ${by ?? ''} |`);
  }
  console.log(`${found} of ${hunted.length} found`);
  return found >= hunted.length * 0.95 ? 0 : 1;
}
