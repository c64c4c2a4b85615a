import { worker } from '../../shared/queue/worker.ts';
import { closeOrder, reopenOrder, routeReport, showReview } from '../apply-report-events.ts';

/** Queue `dispatch`: a report becomes its work order; the reporter's answers move it on. */
export const handler = worker('dispatch', {
  'report.submitted': routeReport,
  'report.confirmed': closeOrder,
  'report.reopened': reopenOrder,
  'review.recorded': showReview,
});
