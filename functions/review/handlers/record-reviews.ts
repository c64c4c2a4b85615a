import { worker } from '../../shared/queue/worker.ts';
import { recordReview } from '../record-review.ts';

/** Queue `review`. */
export const handler = worker('review', { 'report.rated': recordReview });
