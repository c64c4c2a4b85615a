import { iso, now } from '../../shared/clock.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { again } from '../answer.ts';
import { putReport, putStep, type ReportFile, reportFile } from '../report-repository.ts';
import { appealed } from './domain/appeal.ts';

/** The reporter does not accept that nothing is done. @throws DomainError as `appealed` does */
export const appealReport = (id: string, words: string): Promise<ReportFile> =>
  again(async () => {
    const file = await reportFile(id, true);
    const at = iso(now());
    const same = file.steps.some(({ action, note }) => action === 'appealed' && note === words);
    const next = appealed(file.report, same, at);
    if (!next) return file;
    const step = { at, action: 'appealed', byRole: 'resident', note: words };
    await commit({
      steps: [putReport(next, file.report), putStep(next, `R${next.version}`, step)],
      events: [{ type: 'report.appealed', payload: { reportId: id, at, words } }],
    });
    return { ...file, report: next, steps: [...file.steps, step] };
  });
