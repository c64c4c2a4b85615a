import type * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { DomainError, notFound } from '../../shared/errors.ts';
import type { Language, StaffIdentity } from '../../shared/http/contract.ts';
import { newId } from '../../shared/ids.ts';
import { commit, commitOnce } from '../../shared/kernel/commit.ts';
import { codesToPrintIn, directoriesOf } from '../code-directory.ts';
import type { IssueTask, Job, PrintTask } from '../domain/job.ts';
import { findJob, jobFor, putJob } from './job-repository.ts';
import { directoryOf, type Plan, planIssue } from './plan-issue.ts';
import { previewOf, type previewSchema, refuseErrors } from './preview.ts';

const directories = ({ wanted }: Plan): string[] => [...new Set(wanted.map(directoryOf))].sort();

/** A household list may only be asked for communities that are the caller's. */
function checkCommunities(staff: StaffIdentity, { communities = [] }: IssueTask): void {
  if (!communities.every((community) => coversAny(staff.regions, community))) throw notFound();
}

export async function previewIssue(
  staff: StaffIdentity,
  task: IssueTask,
  language: Language,
): Promise<z.infer<typeof previewSchema>> {
  checkCommunities(staff, task);
  const plan = await planIssue(staff.id, staff.regions, task);
  return previewOf(plan, directories(plan).length, language);
}

const newJob = (staff: StaffIdentity, id: string, wanted: Pick<Job, 'task' | 'total' | 'regions'>): Job => ({
  id,
  state: 'running',
  done: 0,
  skipped: 0,
  next: 0,
  by: { id: staff.id, name: staff.name },
  startedAt: iso(now()),
  version: 1,
  ...wanted,
});

const firstStep = (jobId: string) => [{ type: 'code_job.step' as const, payload: { jobId, step: 0 } }];

/**
 * One file is one job: sent again, the same job answers.
 * @throws DomainError `import_refused` naming lines and columns; nothing is stored then
 */
export async function startIssue(staff: StaffIdentity, task: IssueTask, language: Language): Promise<Job> {
  checkCommunities(staff, task);
  const operation = { scope: `code-job:${staff.id}`, key: task.uploadId, request: task };
  const plan = await planIssue(staff.id, staff.regions, task);
  refuseErrors(plan, language);
  const regions = directories(plan);
  if (regions.length === 0 && plan.skipped === 0) throw new DomainError('nothing_to_do');
  // A list that has all its codes already still names where it is, so that the job has an owner's area.
  const job = newJob(staff, newId('J', now()), {
    task,
    total: plan.wanted.length,
    regions: regions.length > 0 ? regions : [...staff.regions],
  });
  return started({ ...operation, answer: job.id }, job);
}

async function started(operation: Parameters<typeof commitOnce<string>>[0], job: Job): Promise<Job> {
  const id = await commitOnce(operation, { steps: [putJob(job)], events: firstStep(job.id) });
  return id === job.id ? job : ((await findJob(id)) ?? job);
}

async function printable(staff: StaffIdentity, task: PrintTask): Promise<Pick<Job, 'total' | 'regions'>> {
  if (task.job !== undefined) {
    const { done, regions, task: of } = await jobFor(staff, task.job);
    if (of.kind !== 'issue') throw notFound();
    return { total: done, regions };
  }
  if (task.region === undefined)
    throw new DomainError('invalid_request', {}, [{ path: 'body', message: 'either job or region' }]);
  if (!coversAny(staff.regions, task.region)) throw notFound();
  let total = 0;
  for (const directory of await directoriesOf(task.region))
    for await (const _ of codesToPrintIn(directory, task.region, task.codeKind)) total += 1;
  return { total, regions: [task.region] };
}

/** @throws DomainError `not_found`, `nothing_to_do`, `idempotency_mismatch` */
export async function startPrint(
  staff: StaffIdentity,
  { kind, layout, job: issued, region, codeKind }: PrintTask,
  key: string | undefined,
): Promise<Job> {
  const task: PrintTask = {
    kind,
    layout,
    ...(issued ? { job: issued } : {}),
    ...(region ? { region } : {}),
    ...(codeKind ? { codeKind } : {}),
  };
  const { total, regions } = await printable(staff, task);
  if (total === 0) throw new DomainError('nothing_to_do');
  const job = newJob(staff, newId('J', now()), { task, total, regions });
  if (key === undefined) {
    await commit({ steps: [putJob(job)], events: firstStep(job.id) });
    return job;
  }
  return started({ scope: `print-job:${staff.id}`, key, request: task, answer: job.id }, job);
}
