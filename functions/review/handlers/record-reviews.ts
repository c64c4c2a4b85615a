import { worker } from '../../shared/queue/worker.ts';
import { eraseReview } from '../personal-data/erase-review.ts';
import { recordReview } from '../record-review.ts';

/** Queue `review`. */
export const handler = worker('review', { 'report.rated': recordReview, 'report.erased': eraseReview });
