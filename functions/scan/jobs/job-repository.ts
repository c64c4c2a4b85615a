import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { coversAny } from '../../shared/district/regions.ts';
import { DomainError, notFound } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import { type Job, type JobAction, jobSchema, type Part, partSchema, stateAfter } from '../domain/job.ts';

/** Staff who issue, print and change codes, each in their own regions. */
export const CODE_EDITORS = ['community', 'subdistrict', 'district_operator', 'administrator'] as const;

export const putJob = (job: Job, before?: Job): Step =>
  putVersioned(
    keys.job(job.id),
    { type: 'code_job', ...job, gsi1pk: indexKeys.codeJobs, gsi1sk: `${job.startedAt}#${job.id}` },
    before,
  );

export const putPart = (jobId: string, part: Part): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.jobPart(jobId, part.step), type: 'code_job_part', ...part },
    },
  },
});

export async function findJob(id: string): Promise<Job | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.job(id), ConsistentRead: true }),
  );
  return Item && jobSchema.parse(Item);
}

const visibleTo =
  (staff: StaffIdentity) =>
  (job: Job): boolean =>
    job.by.id === staff.id || job.regions.every((region) => coversAny(staff.regions, region));

/** @throws DomainError `not_found`, for another region's job too */
export async function jobFor(staff: StaffIdentity, id: string): Promise<Job> {
  const job = await findJob(id);
  if (!job || !visibleTo(staff)(job)) throw notFound();
  return job;
}

/** The parts of a job in order; `after` leaves out those up to and including that step. */
export async function* partsOf(jobId: string, after = -1): AsyncGenerator<Part> {
  const { pk, sk } = keys.jobPart(jobId, after + 1);
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':to': keys.jobPart(jobId, 9_999_999).sk },
      ConsistentRead: true,
    },
  );
  for await (const page of pages) for (const item of page.Items ?? []) yield partSchema.parse(item);
}

export async function listJobs(staff: StaffIdentity, page: { limit: number; cursor?: string | undefined }) {
  const { items, ...rest } = await mergedPage({
    name: 'code-jobs',
    index: 'gsi1',
    partitions: [indexKeys.codeJobs],
    forward: false,
    visible: (item) => visibleTo(staff)(jobSchema.parse(item)),
    ...page,
  });
  return { items: items.map((item) => jobSchema.parse(item)), ...rest };
}

/** @throws DomainError `not_found`, `illegal_transition`, `stale_version` */
export async function actOnJob(staff: StaffIdentity, id: string, action: JobAction): Promise<Job> {
  const before = await jobFor(staff, id);
  const after = stateAfter(before, action);
  if (!after) throw new DomainError('illegal_transition', { status: before.state });
  await commit({
    steps: [putJob(after, before)],
    // A step that was still on its way when the job stopped is stale by its number or does the same.
    events:
      after.state === 'running' ? [{ type: 'code_job.step', payload: { jobId: id, step: after.next } }] : [],
  });
  return after;
}
