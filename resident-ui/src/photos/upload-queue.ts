import { backoffMs } from '../phone/backoff.ts';

export interface UploadState {
  phase: 'waiting' | 'uploading' | 'done' | 'failed';
  /** 0…1 of the bytes. */
  progress: number;
  uploadId?: string;
  error?: unknown;
}

export interface RunningUpload {
  done: Promise<string>;
  cancel: () => void;
}

export interface UploadTools {
  start: (blob: Blob, onProgress: (part: number) => void) => RunningUpload;
  isTemporary: (error: unknown) => boolean;
  wait: (ms: number) => Promise<void>;
}

const AT_ONCE = 2;
const ATTEMPTS = 4;

interface Job {
  id: string;
  blob: Blob;
  state: UploadState;
  running?: RunningUpload;
  cancelled: boolean;
}

/**
 * Uploads pictures two at a time, each with its own retries; a picture that failed can be tried
 * again alone, the others keep what they have.
 */
export class UploadQueue {
  // Declared only: class fields with a value need helpers on the phones of 2019.
  declare private readonly jobs: Map<string, Job>;
  declare private readonly tools: UploadTools;
  declare private readonly changed: () => void;

  constructor(tools: UploadTools, changed: () => void) {
    this.jobs = new Map();
    this.tools = tools;
    this.changed = changed;
  }

  state(id: string): UploadState | undefined {
    return this.jobs.get(id)?.state;
  }

  /** Adding a picture that is on its way or there already changes nothing. */
  add(id: string, blob: Blob): void {
    const known = this.jobs.get(id);
    if (known && known.state.phase !== 'failed') return;
    this.jobs.set(id, { id, blob, state: { phase: 'waiting', progress: 0 }, cancelled: false });
    this.next();
  }

  cancel(id: string): void {
    const job = this.jobs.get(id);
    if (!job) return;
    job.cancelled = true;
    this.jobs.delete(id);
    job.running?.cancel();
    this.next();
  }

  /** Resolves when none of these is waiting or uploading any more. */
  async settled(ids: string[]): Promise<void> {
    while (ids.some((id) => ['waiting', 'uploading'].includes(this.state(id)?.phase ?? ''))) {
      await this.tools.wait(100);
    }
  }

  private next(): void {
    const jobs = [...this.jobs.values()];
    const busy = jobs.filter((job) => job.state.phase === 'uploading').length;
    for (const job of jobs.filter((one) => one.state.phase === 'waiting').slice(0, AT_ONCE - busy)) {
      void this.run(job);
    }
    this.changed();
  }

  private set(job: Job, state: UploadState): void {
    job.state = state;
    this.changed();
  }

  private async run(job: Job): Promise<void> {
    for (let attempt = 1; !job.cancelled; attempt += 1) {
      this.set(job, { phase: 'uploading', progress: 0 });
      try {
        job.running = this.tools.start(job.blob, (progress) =>
          this.set(job, { phase: 'uploading', progress }),
        );
        this.set(job, { phase: 'done', progress: 1, uploadId: await job.running.done });
        break;
      } catch (error) {
        if (job.cancelled) break;
        if (attempt >= ATTEMPTS || !this.tools.isTemporary(error)) {
          this.set(job, { phase: 'failed', progress: 0, error });
          break;
        }
        await this.tools.wait(backoffMs(attempt, Math.random()));
      }
    }
    this.next();
  }
}
