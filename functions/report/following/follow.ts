import { iso, now } from '../../shared/clock.ts';
import { DomainError, isCode } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { personStillThere } from '../../shared/personal-data/person-still-there.ts';
import { isOpen, type Report } from '../domain/report.ts';
import { getReport } from '../report-repository.ts';
import { alreadyDone, putFollow, removeFollow } from './follow-rows.ts';
import { followerOf, followToken } from './follow-token.ts';

/** Who says "me too": a resident, or a phone by a key that it keeps to itself. */
export interface Follower {
  personId?: string | undefined;
  phone: string;
}

async function unlessDone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCode(error, 'already_applied')) throw error;
  }
}

/**
 * "Me too": one a person or phone, however often it is said.
 * @returns the link that shows what becomes of it
 * @throws DomainError `not_found`; `illegal_transition` for what is over
 */
export async function follow(
  reportId: string,
  { personId, phone }: Follower,
): Promise<{ token: string; report: Report }> {
  const follower = personId === undefined ? await followerOf('A', phone) : await followerOf('P', personId);
  const report = await getReport(reportId);
  if (!isOpen(report.status)) throw new DomainError('illegal_transition', { status: report.status });
  await unlessDone(() =>
    commit({
      steps: [
        ...putFollow({ reportId, follower, at: iso(now()), ...(personId ? { personId } : {}) }),
        ...(personId ? [personStillThere(personId)] : []),
      ],
    }),
  );
  return { token: await followToken(reportId, follower), report };
}

/** Follows no longer; said twice it is no error. */
export const unfollow = (reportId: string, follower: string): Promise<void> =>
  unlessDone(() => commit({ steps: removeFollow(reportId, follower, alreadyDone) }));
