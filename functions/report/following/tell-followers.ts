import type { NewEvent, Payload } from '../../shared/events/events.ts';
import { reportMoved } from '../../shared/events/notices.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import type { Report } from '../domain/report.ts';
import { personsFollowing } from './follow-rows.ts';

type Move = Omit<Payload<'report.telling'>, 'after'>;

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

export async function tellFollowers({ after, ...move }: Payload<'report.telling'>): Promise<Commit> {
  const page = await personsFollowing(move.reportId, after, PAGE);
  return {
    steps: [],
    events: [
      ...(page.persons.length > 0 ? [reportMoved({ ...move, to: page.persons })] : []),
      ...(page.after === undefined
        ? []
        : [{ type: 'report.telling' as const, payload: { ...move, after: page.after } }]),
    ],
  };
}
