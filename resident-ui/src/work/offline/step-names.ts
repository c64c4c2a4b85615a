import { tf } from '../../offline/messages/index.ts';
import { tw } from '../messages/index.ts';
import type { Step } from './steps/steps.ts';

export const stepName = ({ action, told }: Step): string =>
  action === 'answer' ? (told?.text ?? '') : tw(`work.action.${action}`);

/** In order; a walk past twenty points is one word. */
export function stepNames(steps: Step[]): string {
  const names: string[] = [];
  let points = 0;
  for (const [index, step] of steps.entries()) {
    if (step.action !== 'answer') {
      names.push(stepName(step));
      continue;
    }
    points += 1;
    if (steps[index + 1]?.action === 'answer') continue;
    names.push(tf('steps.points', { n: points }));
    points = 0;
  }
  return names.join(' → ');
}
