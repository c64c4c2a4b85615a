import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../shared/clock.ts';
import { subdistrictOf } from '../shared/district/regions.ts';
import { notFound } from '../shared/errors.ts';
import { putVersioned } from '../shared/kernel/put-versioned.ts';
import type { Step } from '../shared/kernel/transact.ts';
import type { Photo } from '../shared/media/uploads.ts';
import { sweptAfter } from '../shared/retention/due.ts';
import { CONTACT_MS } from '../shared/retention/rules.ts';
import { open, seal } from '../shared/sealing/seal.ts';
import { table, tableName } from '../shared/table/client.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { keys } from '../shared/table/keys.ts';
import { rowsOf } from '../shared/table/partition.ts';
import { cellOf } from './domain/near.ts';
import { isOpen, type Report } from './domain/report.ts';
import { followersOf } from './following/followers-of.ts';

export interface ReportStep {
  at: string;
  action: string;
  byRole: string;
  byName?: string;
  /** Of an answer: when what it answers was asked. */
  question?: string;
  note?: string;
  photos?: string[];
}

export interface ReportFile {
  report: Report;
  steps: ReportStep[];
  photos: Photo[];
  /** How many said "me too". */
  followers: number;
}

/** Every index attribute, also those that must go: the report that was read still carries its old ones. */
function indexed(report: Report): Record<string, string | undefined> {
  const state = isOpen(report.status) ? 'open' : 'closed';
  const { location, code, regionCode } = report.place;
  // What somebody asks of their community is no hint for the neighbours.
  const near =
    report.kind !== undefined
      ? undefined
      : location
        ? indexKeys.near(report.category, cellOf(location))
        : code
          ? indexKeys.atCode(report.category, code)
          : undefined;
  const sort = `${report.createdAt}#${report.id}`;
  const shown = near !== undefined && state === 'open';
  return {
    gsi1pk: shown ? near : undefined,
    gsi1sk: shown ? sort : undefined,
    gsi2pk: report.personId && indexKeys.reporter(report.personId),
    gsi2sk: report.personId && sort,
    gsi3pk: indexKeys.reportsOf(subdistrictOf(regionCode), state),
    gsi3sk: sort,
  };
}

/** The row of a report, new (`before` undefined) or changed from a version we read. */
export const putReport = (report: Report, before?: Report): Step =>
  putVersioned(
    keys.report(report.id),
    { type: 'report', ...report, updatedAt: iso(now()), ...indexed(report) },
    before,
  );

/**
 * `key` tells two steps of one moment apart, and makes the same step told twice one row.
 * What was filed with an Open311 key is listed for its holder, who asks what happened since.
 */
export function putStep({ id, client }: Pick<Report, 'id' | 'client'>, key: string, step: ReportStep): Step {
  const listed = client && { gsi1pk: indexKeys.updatesOf(client), gsi1sk: `${step.at}#${id}#${key}` };
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.reportStep(id, step.at, key), type: 'report-step', ...step, ...listed },
      },
    },
  };
}

const phoneField = (reportId: string): string => `${keys.contact(reportId).pk}/phone`;

/** The reporter's number, sealed: whoever reads the table does not yet read it. */
export async function putContact(reportId: string, phone: string, at: string): Promise<Step> {
  const sealed = await seal('contact', phoneField(reportId), phone);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.contact(reportId),
          type: 'contact',
          phone: sealed,
          at,
          ...sweptAfter(keys.contact(reportId), Date.parse(at) + CONTACT_MS),
        },
      },
    },
  };
}

/**
 * Report, steps and pictures; one query, as long as the remarks of programs stay below a megabyte.
 * @throws DomainError `not_found`
 */
export async function reportFile(id: string, consistent = false): Promise<ReportFile> {
  const items = await rowsOf(keys.report(id).pk, consistent);
  const report = items.find((item) => item.type === 'report');
  if (!report) throw notFound();
  return {
    report: report as unknown as Report,
    steps: items.filter((item) => item.type === 'report-step') as unknown as ReportStep[],
    photos: items.filter((item) => item.type === 'photo') as unknown as Photo[],
    followers: followersOf(items),
  };
}

/** The report as last written, and how many follow it, in one query. @throws DomainError `not_found` */
export async function reportAndFollowers(id: string): Promise<{ report: Report; followers: number }> {
  const { pk, sk } = keys.report(id);
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': 'FOLLOWERS#', ':last': sk },
      ConsistentRead: true,
    }),
  );
  const report = Items.find(({ type }) => type === 'report');
  if (!report) throw notFound();
  return { report: report as unknown as Report, followers: followersOf(Items) };
}

/** The report's row alone, as last written. @throws DomainError `not_found` */
export async function getReport(id: string): Promise<Report> {
  const answer = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.report(id), ConsistentRead: true }),
  );
  if (!answer.Item) throw notFound();
  return answer.Item as unknown as Report;
}

export async function contactOf(reportId: string): Promise<{ phone: string } | undefined> {
  const answer = await table().send(new GetCommand({ TableName: tableName(), Key: keys.contact(reportId) }));
  if (!answer.Item) return undefined;
  return { phone: await open(phoneField(reportId), String(answer.Item.phone)) };
}

/** Open reports of one index partition, newest first; bounded. */
export async function openReportsAt(partition: string, limit = 20): Promise<Report[]> {
  const answer = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return (answer.Items ?? []) as unknown as Report[];
}
