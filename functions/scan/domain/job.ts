import * as z from 'zod';
import { regionCodeSchema } from '../../shared/district/schemas.ts';
import { CODE_KINDS } from './code.ts';

/** How a plate is made: each layout is a size, an order of things on it, and a number a page. */
export const LAYOUTS = ['label', 'plate', 'stall', 'badge'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export const JOB_ID = /^J[0-9A-HJKMNP-TV-Z]{26}$/;
export const jobIdSchema = z.string().regex(JOB_ID);

/** Codes for the rows of a sheet: all of them, or the households of some communities. */
const issueTask = z.object({
  kind: z.literal('issue'),
  uploadId: z.string(),
  communities: z.array(regionCodeSchema).optional(),
});
/** Sheets for what a job issued, or for what a region has. */
const printTask = z.object({
  kind: z.literal('print'),
  layout: z.enum(LAYOUTS),
  job: jobIdSchema.optional(),
  region: regionCodeSchema.optional(),
  codeKind: z.enum(CODE_KINDS).optional(),
});
export type IssueTask = z.infer<typeof issueTask>;
export type PrintTask = z.infer<typeof printTask>;

export const JOB_STATES = ['running', 'done', 'cancelled'] as const;

export const jobSchema = z.object({
  id: jobIdSchema,
  task: z.discriminatedUnion('kind', [issueTask, printTask]),
  state: z.enum(JOB_STATES),
  /** Codes in all, and how many of them are issued or printed. */
  total: z.number().int(),
  done: z.number().int(),
  /** Rows that had a code already; rows that could not be used any more when their turn came. */
  skipped: z.number().int(),
  /** The step that comes next: a message for any other one is stale. */
  next: z.number().int(),
  /** Where that step goes on, in the words of its kind of job. */
  at: z.string().optional(),
  /** Chunks of an issue job, known after its first step. */
  chunks: z.number().int().optional(),
  by: z.object({ id: z.string(), name: z.string() }),
  /** Who may see it: staff in charge of all of these. */
  regions: z.array(regionCodeSchema),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  version: z.number().int().positive(),
});
export type Job = z.infer<typeof jobSchema>;

/** One file of a job, or one chunk of codes; written with the progress it stands for. */
export const partSchema = z.object({
  step: z.number().int(),
  /** Issue jobs: the codes of the chunk's rows, in their order. */
  codes: z.array(z.string()).optional(),
  /** Print jobs: what the two files of this part hold. */
  labels: z.number().int().optional(),
  pages: z.number().int().optional(),
  bytes: z.number().int().optional(),
  about: z.string().optional(),
});
export type Part = z.infer<typeof partSchema>;

export interface Progress {
  done: number;
  skipped?: number;
  at?: string | undefined;
  total?: number;
  chunks?: number;
  ended?: boolean;
}

/** The job after a step: pure, so that a step that runs again decides the same. */
export function afterStep(job: Job, progress: Progress, now: string): Job {
  const { at: _, ...before } = job;
  const { ended = false, done, skipped = 0, at, ...found } = progress;
  return {
    ...before,
    ...found,
    done: job.done + done,
    skipped: job.skipped + skipped,
    next: job.next + 1,
    ...(at === undefined ? {} : { at }),
    ...(ended ? { state: 'done' as const, endedAt: now } : {}),
    version: job.version + 1,
  };
}

const NEXT_STATE = { cancel: 'cancelled', resume: 'running' } as const;
export type JobAction = keyof typeof NEXT_STATE;

/** @returns undefined when the job cannot go there: a finished one stays finished */
export function stateAfter(job: Job, action: JobAction): Job | undefined {
  const from = action === 'cancel' ? 'running' : 'cancelled';
  return job.state === from ? { ...job, state: NEXT_STATE[action], version: job.version + 1 } : undefined;
}
