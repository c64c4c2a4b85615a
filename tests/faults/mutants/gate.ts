import type { FlowName } from '../flows/flows.ts';
import { simulate } from '../simulate.ts';
import { BEHAVIOUR_MUTANTS } from './behaviour.ts';
import { CLAIM_MUTANTS } from './claims.ts';
import { ESCALATION_MUTANTS } from './escalation.ts';
import { INSPECTION_MUTANTS } from './inspections.ts';
import { JOINT_MUTANTS } from './joint.ts';
import { NOTICE_MUTANTS } from './notices.ts';
import { POINTS_MUTANTS } from './points.ts';
import { PRAISE_MUTANTS } from './praise.ts';
import { PROGRAM_MUTANTS } from './programs.ts';
import { REPORTER_MUTANTS } from './reporter.ts';
import { ROW_MUTANTS } from './rows.ts';
import { SWEEPER_MUTANTS } from './sweeper.ts';
import type { Mutant } from './tamper.ts';

/** A bug of one part shows where that part is at work. */
const of = (flow: FlowName, mutants: readonly Mutant[]): Hunted[] =>
  mutants.map((mutant) => ({ ...mutant, flow }));

interface Hunted extends Mutant {
  flow?: FlowName;
}

export const MUTANTS: readonly Hunted[] = [
  ...ROW_MUTANTS,
  ...of('points', POINTS_MUTANTS),
  ...of('notices', NOTICE_MUTANTS),
  ...of('overdue', ESCALATION_MUTANTS),
  ...of('claims', CLAIM_MUTANTS),
  ...of('inspections', INSPECTION_MUTANTS),
  ...of('joint', JOINT_MUTANTS),
  ...of('programs', PROGRAM_MUTANTS),
  ...of('praise', PRAISE_MUTANTS),
  ...BEHAVIOUR_MUTANTS,
  ...of('question', REPORTER_MUTANTS),
  ...SWEEPER_MUTANTS,
];

export interface Found {
  name: string;
  /** How many seeds it took; undefined when all passed it by. */
  seeds?: number;
  flow?: string;
  by?: string;
}

/**
 * The first seed whose run breaks an invariant once the bug is planted.
 * @param own each run in the flow of the bug's part, where it has one; otherwise the seed takes its flow itself
 */
export async function hunt({ name, plant, flow: part }: Hunted, most: number, own: boolean): Promise<Found> {
  for (let seed = 1; seed <= most; seed++) {
    const { violations, flow } = await simulate(seed, { plant, ...(own ? { flow: part } : {}) });
    // A planted bug may also throw where nothing should: that is being found too.
    const [first] = violations;
    if (first) return { name, seeds: seed, flow, by: first.slice(0, first.indexOf(':')) };
  }
  return { name };
}
