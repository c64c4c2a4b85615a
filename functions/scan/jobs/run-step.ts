import { iso, now } from '../../shared/clock.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { afterStep } from '../domain/job.ts';
import { findJob, putJob, putPart } from './job-repository.ts';
import { issueStep } from './steps/issue-step.ts';
import { printStep } from './steps/print-step.ts';

/**
 * One step of a job: what it wrote, how far it is, and the message for the next step are one transaction. So a step
 * that died leaves nothing, and one that is told of twice finds the job further on and does nothing.
 */
export async function runStep({ jobId, step }: { jobId: string; step: number }): Promise<Commit> {
  const job = await findJob(jobId);
  if (job?.state !== 'running' || job.next !== step) return { steps: [] };
  const at = iso(now());
  const {
    steps = [],
    part,
    progress,
  } = job.task.kind === 'issue' ? await issueStep(job, job.task, at) : await printStep(job, job.task);
  const after = afterStep(job, progress, at);
  return {
    steps: [putJob(after, job), ...(part ? [putPart(jobId, part)] : []), ...steps],
    events:
      after.state === 'running' ? [{ type: 'code_job.step', payload: { jobId, step: after.next } }] : [],
  };
}
