import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { NewEvent, Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { followsOf, removeFollow } from '../following/follow-rows.ts';

/** Events of one transaction. */
const PAGE = 40;
/** What they followed, two rows each. */
const FOLLOWS = 40;
/** An index hears of a row within seconds; this is long after the last one that could still come. */
const LAST_LOOK_MS = 120_000;

interface Page {
  reports: string[];
  /** Absent when the index ends here. */
  after?: string;
}

async function pageOf(personId: string, after: string | undefined): Promise<Page> {
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi2',
      KeyConditionExpression: after === undefined ? 'gsi2pk = :pk' : 'gsi2pk = :pk AND gsi2sk > :after',
      ExpressionAttributeValues: {
        ':pk': indexKeys.reporter(personId),
        ...(after === undefined ? {} : { ':after': after }),
      },
      Limit: PAGE,
    }),
  );
  const last = Items.at(-1)?.gsi2sk;
  return {
    reports: Items.map(({ id }) => String(id)),
    ...(LastEvaluatedKey && last ? { after: String(last) } : {}),
  };
}

/**
 * Every report of the person gets an event of its own. After the last page there is a later look from the beginning:
 * only when it finds nothing is nothing left.
 */
async function findReports(
  { personId, erasureId }: Payload<'person.erased'>,
  after: string | undefined,
  look: boolean,
): Promise<Commit> {
  const page = await pageOf(personId, after);
  const payload = { personId, erasureId };
  if (look && page.reports.length === 0) {
    const follows = await followsOf(personId, FOLLOWS);
    if (follows.length === 0) return { steps: [erasureProgress(erasureId, { part: 'report' })] };
    const steps = follows.slice(0, FOLLOWS).flatMap((each) => removeFollow(each.reportId, each.follower));
    return { steps, events: [{ type: 'person.reports_left', payload, afterMs: LAST_LOOK_MS }] };
  }
  const events = page.reports.map(
    (reportId): NewEvent => ({ type: 'report.erasing', payload: { ...payload, reportId } }),
  );
  const next: NewEvent =
    page.after === undefined
      ? { type: 'person.reports_left', payload, afterMs: LAST_LOOK_MS }
      : { type: 'person.reports_left', payload: { ...payload, after: page.after } };
  return { steps: [], events: [...events, next] };
}

export const eraseReports = (erased: Payload<'person.erased'>): Promise<Commit> =>
  findReports(erased, undefined, false);

export const eraseReportsLeft = ({ after, ...erased }: Payload<'person.reports_left'>): Promise<Commit> =>
  findReports(erased, after, after === undefined);
