import { iso, now } from '../shared/clock.ts';
import type { Location } from '../shared/district/schemas.ts';
import { DomainError } from '../shared/errors.ts';
import { newId, orderIdOf } from '../shared/ids.ts';
import { answerGivenBefore, commitOnce } from '../shared/kernel/commit.ts';
import type { Step } from '../shared/kernel/transact.ts';
import { draftOwner } from '../shared/media/draft-owner.ts';
import { claimUploads } from '../shared/media/uploads.ts';
import { personStillThere } from '../shared/personal-data/person-still-there.ts';
import { refuseDanger } from '../shared/place/refuse-danger.ts';
import { subjectOf } from '../shared/place/subject-of.ts';
import { keys } from '../shared/table/keys.ts';
import { withAnswers } from './domain/answers.ts';
import type { Answer, Report, ReportKind } from './domain/report.ts';
import { type RequestTo, requestOf } from './domain/request-of.ts';
import { putContact, putReport, putStep } from './report-repository.ts';

export interface Submission {
  kind?: 'report' | ReportKind | undefined;
  /** Of a request: whom it is for. */
  to?: RequestTo | undefined;
  code?: string | undefined;
  location?: Location | undefined;
  address?: string | undefined;
  category: string;
  description: string;
  photos?: string[] | undefined;
  contact?: { phone: string } | undefined;
  /** The Open311 key it comes with. */
  client?: string | undefined;
  answers?: Answer[] | undefined;
}

const SCOPE = 'report.submit';

/** Steps that go into the transaction of a report with this id. */
type Besides = (reportId: string) => Step[];

/**
 * Files a report: at most one read (the code) and one transaction.
 * @returns the id of the report this operation filed, now or when it was first sent
 * @throws DomainError for every refusal; nothing is written then
 */
export async function submitReport(
  submission: Submission,
  operationKey: string,
  personId?: string,
  besides: Besides = () => [],
): Promise<string> {
  try {
    return await fileReport(submission, operationKey, personId, besides);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const before = await answerGivenBefore<Filed>({ scope: SCOPE, key: operationKey, request: submission });
    if (!before) throw error;
    return before.reportId;
  }
}

interface Filed {
  reportId: string;
}

async function fileReport(
  submission: Submission,
  operationKey: string,
  personId: string | undefined,
  besides: Besides,
): Promise<string> {
  const [{ category, place, code }, owner] = await Promise.all([
    subjectOf(submission),
    draftOwner(operationKey),
  ]);
  await refuseDanger(category.code);
  const request = requestOf(submission, code);
  const { client, answers, kind } = submission;
  const at = iso(now());
  const id = newId('R', now());
  const photos = submission.photos ?? [];
  const report: Report = {
    id,
    ...(kind && kind !== 'report' ? { kind } : {}),
    ...(personId ? { personId } : {}),
    ...(client ? { client } : {}),
    ...(answers?.length ? { answers } : {}),
    category: category.code,
    description: submission.description,
    place,
    status: 'received',
    createdAt: at,
    photoCount: photos.length,
    hasContact: submission.contact !== undefined,
    orderVersion: 0,
    version: 1,
  };
  const claimed = claimUploads({
    uploadIds: photos,
    owner,
    owners: [keys.report(id).pk, keys.order(orderIdOf(id)).pk],
    at,
  });
  const answer = await commitOnce<Filed>(
    { scope: SCOPE, key: operationKey, request: submission, answer: { reportId: id } },
    {
      steps: [
        putReport(report),
        ...(personId ? [personStillThere(personId)] : []),
        putStep(report, 'R1', { at, action: 'received', byRole: 'resident' }),
        ...(submission.contact ? [await putContact(id, submission.contact.phone, at)] : []),
        ...claimed.steps,
        ...besides(id),
      ],
      events: [
        {
          type: 'report.submitted',
          payload: {
            reportId: id,
            category: category.code,
            description: withAnswers(submission.description, category, answers),
            place,
            at,
            photoCount: photos.length,
            ...(request ? { request } : {}),
          },
        },
        ...claimed.events,
      ],
    },
  );
  return answer.reportId;
}
