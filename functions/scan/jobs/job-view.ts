import * as z from 'zod';
import { JOB_STATES, type Job, jobSchema, LAYOUTS } from '../domain/job.ts';
import { partFile } from './files.ts';
import { partsOf } from './job-repository.ts';

export const jobView = z.object({
  id: z.string(),
  kind: z.enum(['issue', 'print']),
  layout: z.enum(LAYOUTS).optional(),
  /** What is printed: what this job issued, or what this region has. */
  of: z
    .object({ job: z.string().optional(), region: z.string().optional(), kind: z.string().optional() })
    .optional(),
  state: z.enum(JOB_STATES),
  total: z.number().int(),
  done: z.number().int(),
  skipped: z.number().int(),
  /** An issue job before its sheet was read. */
  preparing: z.boolean(),
  by: jobSchema.shape.by,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  version: z.number().int(),
});

export function viewJob({ task, ...job }: Job): z.infer<typeof jobView> {
  const { id, state, total, done, skipped, by, startedAt, endedAt, version } = job;
  const base = { id, kind: task.kind, state, total, done, skipped, by, startedAt, version };
  const ended = endedAt ? { endedAt } : {};
  if (task.kind === 'issue') return { ...base, ...ended, preparing: job.chunks === undefined };
  const { layout, job: issued, region, codeKind } = task;
  const of = {
    ...(issued ? { job: issued } : {}),
    ...(region ? { region } : {}),
    ...(codeKind ? { kind: codeKind } : {}),
  };
  return { ...base, ...ended, preparing: false, layout, of };
}

export const fileView = z.object({
  name: z.string(),
  /** What is in it, for a person: a community, the first and the last place. */
  about: z.string().optional(),
  labels: z.number().int().optional(),
  pages: z.number().int().optional(),
  bytes: z.number().int().optional(),
});

/** The files a job has given out so far. */
export async function filesOf(job: Job): Promise<z.infer<typeof fileView>[]> {
  if (job.task.kind === 'issue') return job.state === 'done' && job.total > 0 ? [{ name: 'codes.csv' }] : [];
  const files: z.infer<typeof fileView>[] = [];
  for await (const { step, labels, pages, bytes, about } of partsOf(job.id)) {
    const said = { ...(about ? { about } : {}), ...(labels === undefined ? {} : { labels }) };
    files.push({
      name: partFile(step, 'pdf'),
      ...said,
      ...(pages === undefined ? {} : { pages }),
      ...(bytes === undefined ? {} : { bytes }),
    });
    files.push({ name: partFile(step, 'zip'), ...said });
  }
  return files;
}
