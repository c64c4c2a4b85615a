import { simulate } from '../simulate.ts';
import { BEHAVIOUR_MUTANTS } from './behaviour.ts';
import { CLAIM_MUTANTS } from './claims.ts';
import { ESCALATION_MUTANTS } from './escalation.ts';
import { INSPECTION_MUTANTS } from './inspections.ts';
import { JOINT_MUTANTS } from './joint.ts';
import { NOTICE_MUTANTS } from './notices.ts';
import { POINTS_MUTANTS } from './points.ts';
import { REPORTER_MUTANTS } from './reporter.ts';
import { ROW_MUTANTS } from './rows.ts';
import { SWEEPER_MUTANTS } from './sweeper.ts';
import type { Mutant } from './tamper.ts';

export const MUTANTS: readonly Mutant[] = [
  ...ROW_MUTANTS,
  ...POINTS_MUTANTS,
  ...NOTICE_MUTANTS,
  ...ESCALATION_MUTANTS,
  ...CLAIM_MUTANTS,
  ...INSPECTION_MUTANTS,
  ...JOINT_MUTANTS,
  ...BEHAVIOUR_MUTANTS,
  ...REPORTER_MUTANTS,
  ...SWEEPER_MUTANTS,
];

export interface Found {
  name: string;
  /** How many seeds it took; undefined when all passed it by. */
  seeds?: number;
  flow?: string;
  by?: string;
}

/** The first seed whose run breaks an invariant once the bug is planted. */
export async function hunt({ name, plant }: Mutant, most: number): Promise<Found> {
  for (let seed = 1; seed <= most; seed++) {
    const { violations, flow } = await simulate(seed, { plant });
    // A planted bug may also throw where nothing should: that is being found too.
    const [first] = violations;
    if (first) return { name, seeds: seed, flow, by: first.slice(0, first.indexOf(':')) };
  }
  return { name };
}
