import type { Category } from '../../api-types.ts';
import type { UploadQueue } from '../../photos/upload-queue.ts';
import type { Draft, DraftEvent } from '../draft.ts';

/** What every step of the form is given. */
export interface StepParts {
  draft: Draft;
  dispatch: (event: DraftEvent) => void;
  queue: UploadQueue;
  all: Category[];
}
