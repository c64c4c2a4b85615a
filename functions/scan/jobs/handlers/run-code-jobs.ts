import { worker } from '../../../shared/queue/worker.ts';
import { runStep } from '../run-step.ts';

/** Queue `codes`: one message is one step of one job. */
export const handler = worker('codes', { 'code_job.step': runStep });
