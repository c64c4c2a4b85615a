import { worker } from '../../shared/queue/worker.ts';
import { closeOrder, lapseOrder, reopenOrder, routeReport, showReview } from '../apply-report-events.ts';
import { eraseOrder } from '../personal-data/erase-order.ts';
import { passPraiseOn, passTakingBackOn } from '../praising/pass-on.ts';
import { hearAnswer } from '../questions/hear-answer.ts';
import { hearRemark } from '../questions/hear-remark.ts';
import { hearAppeal } from '../rejecting/appeal.ts';
import { releaseOrders } from '../release-orders.ts';

/** Queue `dispatch`: a report becomes its work order; the reporter's answers move it on, an account's end frees it. */
export const handler = worker('dispatch', {
  'report.submitted': routeReport,
  'report.confirmed': closeOrder,
  'report.reopened': reopenOrder,
  'report.answered': hearAnswer,
  'report.commented': hearRemark,
  'report.lapsed': lapseOrder,
  'report.appealed': hearAppeal,
  'report.praised': passPraiseOn,
  'report.praise_taken_back': passTakingBackOn,
  'review.recorded': showReview,
  'staff.disabled': releaseOrders,
  'report.erased': eraseOrder,
});
