import type { Job, PrintTask, Progress } from '../../domain/job.ts';
import { drawSheet } from '../../sheet/draw-sheet.ts';
import { LAYOUT_OF } from '../../sheet/layout.ts';
import { pictureZip, plateOf } from '../../sheet/picture-zip.ts';
import { keepFile, partFile } from '../files.ts';
import { nextOfJob, nextOfRegion, type Selection } from './codes-to-print.ts';
import type { StepResult } from './issue-step.ts';

const next = (job: Job, task: PrintTask): Promise<Selection> =>
  task.job === undefined ? nextOfRegion(task, job.at) : nextOfJob(task.job, job.at);

/** One pair of files a step: the sheets, and the pictures for whoever engraves plates instead. */
export async function printStep(job: Job, task: PrintTask): Promise<StepResult> {
  const { codes, at, about } = await next(job, task);
  const progress: Progress = { done: codes.length, at, ended: at === undefined };
  if (codes.length === 0) return { progress };
  const plates = codes.map(plateOf);
  const { pdf, pages } = await drawSheet(plates, LAYOUT_OF[task.layout]);
  await keepFile(job.id, partFile(job.next, 'pdf'), pdf);
  await keepFile(job.id, partFile(job.next, 'zip'), await pictureZip(plates));
  return { progress, part: { step: job.next, labels: codes.length, pages, bytes: pdf.length, about } };
}
