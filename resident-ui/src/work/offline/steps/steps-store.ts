import { change, get } from '../../../offline/database.ts';
import { isStepFresh, type Step } from './steps.ts';

/** One row for the whole queue, so that order and versions change together or not at all. */
const QUEUE = 'queue';
const listeners = new Set<(steps: Step[]) => void>();

function tell(steps: Step[]): void {
  for (const listener of [...listeners]) listener(steps);
}

export function onSteps(listener: (steps: Step[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another tab may have changed them: asks the database. */
export async function readSteps(): Promise<Step[]> {
  const steps = (await get<Step[]>('steps', QUEUE)) ?? [];
  return steps.filter((step) => isStepFresh(step, Date.now()));
}

/** @throws when this phone keeps nothing, or has no room left */
export async function changeSteps(to: (steps: Step[]) => Step[]): Promise<Step[]> {
  const steps =
    (await change<Step[]>('steps', QUEUE, (before) => {
      const next = to((before ?? []).filter((step) => isStepFresh(step, Date.now())));
      return next.length ? next : undefined;
    })) ?? [];
  tell(steps);
  return steps;
}

export const stepsOwner = async (): Promise<string | undefined> => (await readSteps())[0]?.staffId;

export const forgetSteps = (): Promise<unknown> => changeSteps(() => []);
