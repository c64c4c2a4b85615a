import { iso, now } from '../shared/clock.ts';
import { isCode } from '../shared/errors.ts';
import { orderIdOf } from '../shared/ids.ts';
import { commit } from '../shared/kernel/commit.ts';
import { draftOwner } from '../shared/media/draft-owner.ts';
import { claimUploads } from '../shared/media/uploads.ts';
import { keys } from '../shared/table/keys.ts';
import { again } from './answer.ts';
import { answered } from './domain/report.ts';
import { tellResidents } from './following/tell-followers.ts';
import { putReport, putStep, type ReportFile, reportFile } from './report-repository.ts';

export interface AnswerGiven {
  /** When it was asked. */
  question: string;
  text: string;
  photos?: string[] | undefined;
}

/** The same words again: a double tap, or a phone that never heard the answer and asks when work has gone on. */
const saidBefore = ({ steps }: ReportFile, { question, text }: AnswerGiven): boolean =>
  steps.some((step) => step.action === 'answered' && step.question === question && step.note === text);

const REFUSALS = ['already_answered', 'another_question', 'illegal_transition'] as const;

/**
 * The reporter answers what they were asked; those who work on it go on.
 * @param draft what the pictures were put there for, if there are any
 * @throws DomainError `illegal_transition`, `already_answered`, `another_question`, `upload_unavailable`
 */
export const answerQuestion = (
  id: string,
  given: AnswerGiven,
  draft: string | undefined,
): Promise<ReportFile> =>
  again(async () => {
    const { text, photos = [] } = given;
    const file = await reportFile(id, true);
    const { report, steps } = file;
    const at = iso(now());
    let next: typeof report;
    try {
      next = answered(report, given.question, at);
    } catch (error) {
      if (REFUSALS.some((code) => isCode(error, code)) && saidBefore(file, given)) return file;
      throw error;
    }
    const step = {
      at,
      action: 'answered',
      byRole: 'resident',
      question: given.question,
      note: text,
      ...(photos.length > 0 ? { photos } : {}),
    };
    const claimed = claimUploads({
      uploadIds: photos,
      owner: draft === undefined ? 'draft:' : await draftOwner(draft),
      owners: [keys.report(id).pk, keys.order(orderIdOf(id)).pk],
      from: file.photos.length,
      at,
    });
    await commit({
      steps: [putReport(next, report), putStep(next, `R${next.version}`, step), ...claimed.steps],
      events: [
        {
          type: 'report.answered',
          payload: {
            reportId: id,
            at,
            question: given.question,
            text,
            ...(photos.length > 0 ? { photos } : {}),
          },
        },
        ...claimed.events,
        ...tellResidents(
          next,
          file.followers,
          { reportId: id, action: 'answered', at, version: next.version },
          true,
        ),
      ],
    });
    return { ...file, report: next, steps: [...steps, step] };
  });
