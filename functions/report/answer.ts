import { jitter } from '../shared/chance.ts';
import { iso, now, pause } from '../shared/clock.ts';
import { DomainError, isCode } from '../shared/errors.ts';
import { type Commit, commit } from '../shared/kernel/commit.ts';
import { confirm, type Report, rate } from './domain/report.ts';
import { tellResidents } from './following/tell-followers.ts';
import { putReport, putStep, type ReportFile, type ReportStep, reportFile } from './report-repository.ts';

const ATTEMPTS = 5;

/** Reads, decides and writes again when news of the work order came in between. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isCode(error, 'stale_version')) throw error;
      if (attempt === ATTEMPTS) throw new DomainError('busy');
      await pause(jitter(20 * attempt));
    }
  }
}

/** What the reporter's "solved" or "not solved" writes, by whatever way it came. `key` names the step among the others. */
export function confirmation(
  before: Report,
  next: Report,
  followers: number,
  { at, reason }: { at: string; reason: string | undefined },
): Commit & { step: ReportStep; key: string } {
  const { id, version } = next;
  const solved = next.status === 'solved';
  const action = solved ? 'solved' : 'reopened';
  const step = { at, action, byRole: 'resident', ...(reason ? { note: reason } : {}) };
  const key = `R${version}`;
  return {
    step,
    key,
    steps: [putReport(next, before), putStep(next, key, step)],
    events: [
      solved
        ? { type: 'report.confirmed', payload: { reportId: id, at } }
        : { type: 'report.reopened', payload: { reportId: id, at, reason: reason ?? '' } },
      ...tellResidents(next, followers, { reportId: id, action, at, version }, true),
    ],
  };
}

/** The reporter says solved or not. @throws DomainError `illegal_transition`, `window_closed` */
export const confirmReport = (id: string, solved: boolean, reason: string | undefined): Promise<ReportFile> =>
  again(async () => {
    const file = await reportFile(id, true);
    const at = iso(now());
    const next = confirm(file.report, solved, at);
    if (!next) return file;
    const { step, steps, events = [] } = confirmation(file.report, next, file.followers, { at, reason });
    await commit({ steps, events });
    return { ...file, report: next, steps: [...file.steps, step] };
  });

/** The reporter's stars and words. @throws DomainError `illegal_transition`, `already_rated` */
export const rateReport = (
  id: string,
  stars: number,
  comment: string | undefined,
): Promise<NonNullable<Report['rating']>> =>
  again(async () => {
    const { report } = await reportFile(id, true);
    const at = iso(now());
    const next = rate(report, stars, comment, at);
    if (!next) return report.rating ?? { stars, at };
    const rating = next.rating ?? { stars, at };
    await commit({
      steps: [
        putReport(next, report),
        putStep(next, `R${next.version}`, { at, action: 'rated', byRole: 'resident' }),
      ],
      events: [
        {
          type: 'report.rated',
          payload: {
            reportId: id,
            at,
            stars,
            unit: report.unit?.code ?? '',
            ...(comment ? { comment } : {}),
          },
        },
      ],
    });
    return rating;
  });
