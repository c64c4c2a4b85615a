import { worker } from '../../shared/queue/worker.ts';
import { decidePoints } from '../decide-points.ts';
import { erasePoints } from '../personal-data/erase-points.ts';
import { exportPoints } from '../personal-data/export-points.ts';

/** Queue `points`. */
export const handler = worker('points', {
  'review.recorded': decidePoints,
  'person.export_requested': exportPoints,
  'person.erased': erasePoints,
});
