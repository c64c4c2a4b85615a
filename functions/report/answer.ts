import { jitter } from '../shared/chance.ts';
import { iso, now, pause } from '../shared/clock.ts';
import { DomainError, isCode } from '../shared/errors.ts';
import { commit } from '../shared/kernel/commit.ts';
import { confirm, type Report, rate } from './domain/report.ts';
import { tellResidents } from './following/tell-followers.ts';
import { putReport, putStep, type ReportFile, reportFile } from './report-repository.ts';

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

/** The reporter says solved or not. @throws DomainError `illegal_transition`, `window_closed` */
export const confirmReport = (id: string, solved: boolean, reason: string | undefined): Promise<ReportFile> =>
  again(async () => {
    const file = await reportFile(id, true);
    const at = iso(now());
    const next = confirm(file.report, solved, at);
    if (!next) return file;
    const step = {
      at,
      action: solved ? 'solved' : 'reopened',
      byRole: 'resident',
      ...(reason ? { note: reason } : {}),
    };
    await commit({
      steps: [putReport(next, file.report), putStep(next, `R${next.version}`, step)],
      events: [
        solved
          ? { type: 'report.confirmed', payload: { reportId: id, at } }
          : { type: 'report.reopened', payload: { reportId: id, at, reason: reason ?? '' } },
        ...tellResidents(
          next,
          file.followers,
          { reportId: id, action: step.action, at, version: next.version },
          true,
        ),
      ],
    });
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
