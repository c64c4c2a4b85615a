import { DomainError } from '../../../shared/errors.ts';
import type { Report } from '../../domain/report.ts';

/** How long the reporter can say that something must be done after all. */
export const APPEAL_MS = 72 * 3_600_000;

/** Until when, or undefined: there is nothing to appeal, or it was appealed before. */
export function appealUntil({ status, rejection, appealedAt }: Report): string | undefined {
  if (status !== 'rejected' || !rejection || appealedAt) return undefined;
  return new Date(Date.parse(rejection.at) + APPEAL_MS).toISOString();
}

export function canAppeal(report: Report, nowIso: string): boolean {
  const until = appealUntil(report);
  return until !== undefined && nowIso <= until;
}

/**
 * Once, and within its time. The same words twice is no error: a double tap must not frighten anyone.
 * @param same whether they said the very same before
 * @returns undefined when nothing changes
 * @throws DomainError `illegal_transition`, `already_appealed`, `window_closed`
 */
export function appealed(report: Report, same: boolean, nowIso: string): Report | undefined {
  if (report.appealedAt) {
    if (same) return undefined;
    throw new DomainError('already_appealed');
  }
  if (report.status !== 'rejected') throw new DomainError('illegal_transition', { status: report.status });
  if (!canAppeal(report, nowIso)) throw new DomainError('window_closed');
  return { ...report, appealedAt: nowIso, version: report.version + 1 };
}
