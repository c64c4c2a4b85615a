import { worker } from '../../shared/queue/worker.ts';
import { decidePoints } from '../decide-points.ts';

/** Queue `points`. */
export const handler = worker('points', { 'review.recorded': decidePoints });
