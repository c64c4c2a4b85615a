import type { NewEvent, Payload } from '../../shared/events/events.ts';
import { reportMoved } from '../../shared/events/notices.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import type { Report } from '../domain/report.ts';
import { getReport } from '../report-repository.ts';
import { personsFollowing } from './follow-rows.ts';

type Move = Omit<Payload<'report.telling'>, 'after' | 'reporter' | 'others'>;

/** As many as one event for the inbox names. */
const PAGE = 90;

/**
 * What residents hear of a step: the reporter at once, if it is not their own word; followers, if there are any, by an
 * event that goes through them page by page, however many they are.
 */
export function tellResidents(
  { personId }: Pick<Report, 'personId'>,
  followers: number,
  move: Move,
  ownWord: boolean,
): NewEvent[] {
  return [
    ...(personId !== undefined && !ownWord ? [reportMoved({ ...move, to: [personId] })] : []),
    ...(followers > 0 ? [{ type: 'report.telling' as const, payload: move }] : []),
  ];
}

/** The same step for whoever follows any of these reports, and for those who filed them: one report after another. */
export function tellAllOf(reportIds: readonly string[], move: Omit<Move, 'reportId'>): NewEvent[] {
  const [reportId, ...others] = reportIds;
  if (reportId === undefined) return [];
  return [{ type: 'report.telling', payload: { ...move, reportId, reporter: true, others } }];
}

export async function tellFollowers(telling: Payload<'report.telling'>): Promise<Commit> {
  const { after, reporter, others = [], ...move } = telling;
  const page = await personsFollowing(move.reportId, after, PAGE);
  const filed = reporter && after === undefined ? (await getReport(move.reportId)).personId : undefined;
  const to = [...(filed === undefined ? [] : [filed]), ...page.persons];
  const { reportId, ...step } = move;
  const next: NewEvent[] =
    page.after === undefined
      ? reporter
        ? tellAllOf(others, step)
        : []
      : [{ type: 'report.telling', payload: { ...telling, after: page.after } }];
  return { steps: [], events: [...(to.length > 0 ? [reportMoved({ ...step, reportId, to })] : []), ...next] };
}
