import { chanceInt } from '../../../shared/chance.ts';
import { staleVersion } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { issueSteps } from '../../code-rows.ts';
import type { IssueTask, Job, Part, Progress } from '../../domain/job.ts';
import { issueCode } from '../../domain/short-code.ts';
import { chunkOf, keepChunks } from '../chunks.ts';
import { planIssue } from '../plan-issue.ts';
import { writeResult } from './issue-result.ts';

export interface StepResult {
  progress: Progress;
  steps?: Step[];
  part?: Part;
}

/** Step 0 reads the sheet, the last one writes the list, each between them issues the codes of one chunk. */
export async function issueStep(job: Job, task: IssueTask, at: string): Promise<StepResult> {
  if (job.chunks === undefined) {
    const { wanted, skipped, errorCount } = await planIssue(job.by.id, job.regions, task);
    const chunks = await keepChunks(job.id, wanted);
    // A row can only have become wrong since the import was accepted: its region was retired meanwhile.
    return { progress: { done: 0, skipped: skipped + errorCount, total: wanted.length, chunks } };
  }
  if (job.next > job.chunks) {
    await writeResult(job);
    return { progress: { done: 0, ended: true } };
  }
  const rows = await chunkOf(job.id, job.next - 1);
  const codes = rows.map(({ kind, place, industry }) => ({
    code: issueCode(chanceInt, kind),
    kind,
    place,
    ...(industry ? { industry } : {}),
    issuedAt: at,
    job: job.id,
  }));
  return {
    // Somebody has one of the codes: the step runs again and draws others.
    steps: codes.flatMap((code) => issueSteps(code, staleVersion)),
    part: { step: job.next, codes: codes.map(({ code }) => code) },
    progress: { done: codes.length },
  };
}
