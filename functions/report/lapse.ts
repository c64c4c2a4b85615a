import { iso, now } from '../shared/clock.ts';
import type { NewEvent, Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { lapse } from './domain/report.ts';
import { tellResidents } from './following/tell-followers.ts';
import { putReport, putStep, reportAndFollowers } from './report-repository.ts';

type Ends = Payload<'report.confirmation_ends'>;

/** Said with the news that work is finished, and heard when the reporter's time to answer is over. */
export const confirmationEnds = (payload: Ends): NewEvent => ({
  type: 'report.confirmation_ends',
  payload,
  afterMs: Math.max(0, Date.parse(payload.until) + 1 - now()),
});

/**
 * Nobody said whether it is solved: "finished, not confirmed". Whoever was first with the report's version, the
 * reporter or time, has the last word.
 */
export async function lapseReport(ends: Ends): Promise<Commit> {
  const { report, followers } = await reportAndFollowers(ends.reportId);
  // Answered, or finished anew since: that end has an event of its own.
  if (report.status !== 'finished' || report.confirmUntil !== ends.until) return { steps: [] };
  const at = iso(now());
  const next = lapse(report, at);
  // A clock that is ahead sent it too early.
  if (!next) return { steps: [], events: [confirmationEnds(ends)] };
  return {
    steps: [
      putReport(next, report),
      putStep(next, `R${next.version}`, { at, action: 'closed', byRole: 'system' }),
    ],
    events: [
      { type: 'report.lapsed', payload: { reportId: report.id, at } },
      ...tellResidents(
        report,
        followers,
        { reportId: report.id, action: 'closed', at, version: next.version },
        false,
      ),
    ],
  };
}
