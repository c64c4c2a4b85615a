import { DomainError } from '../../../shared/errors.ts';
import { type Report, rateUntil } from '../../domain/report.ts';

/** The word of one step of the reporter's page. */
type Step = { action: string; byRole: string };

const finishedByStaff = (steps: readonly Step[]): boolean =>
  steps.some(({ action, byRole }) => action === 'finished' && byRole !== 'resident');

/**
 * Whether the reporter is asked if they would like to say thanks: for what they called solved, as long as stars are
 * taken, once, and only where somebody did the work who could be thanked.
 */
export const canPraise = (report: Report, steps: readonly Step[], at: string): boolean =>
  report.status === 'solved' &&
  report.praised === undefined &&
  at <= (rateUntil(report) ?? '') &&
  finishedByStaff(steps);

/**
 * @param mark what was said, unreadable: the same said twice is no error
 * @returns undefined when the very same thanks were given already
 * @throws DomainError `already_praised`, `illegal_transition`, `rating_closed`
 */
export function praised(
  report: Report,
  steps: readonly Step[],
  mark: { said: string; on: string },
  at: string,
): Report | undefined {
  if (report.praised) {
    if (report.praised.said === mark.said) return undefined;
    throw new DomainError('already_praised');
  }
  if (report.status !== 'solved' || !finishedByStaff(steps))
    throw new DomainError('illegal_transition', { status: report.status });
  if (!canPraise(report, steps, at)) throw new DomainError('rating_closed');
  return { ...report, praised: mark, version: report.version + 1 };
}
