import type { Context, SQSEvent } from 'aws-lambda';
import {
  closeOrder,
  reopenOrder,
  routeReport,
  showReview,
} from '../../functions/dispatch/apply-report-events.ts';
import { decidePoints } from '../../functions/points/decide-points.ts';
import { applyOrderChanged } from '../../functions/report/apply-order-changed.ts';
import { clearPhoto } from '../../functions/report/clear-photo.ts';
import { recordReview } from '../../functions/review/record-review.ts';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { type Reactions, worker } from '../../functions/shared/queue/worker.ts';
import type { Message } from './simulated/queues.ts';

/** The same reactions that the handlers of each slice name; each process gets a chain of its own. */
const REACTIONS: Record<Consumer, Reactions> = {
  dispatch: {
    'report.submitted': routeReport,
    'report.confirmed': closeOrder,
    'report.reopened': reopenOrder,
    'review.recorded': showReview,
  },
  report: { 'order.changed': applyOrderChanged },
  media: { 'photo.attached': clearPhoto },
  review: { 'report.rated': recordReview },
  points: { 'review.recorded': decidePoints },
};

/** @returns ids of the messages that failed, as Lambda reports them */
export const workers = {
  async work(consumer: string, batch: readonly Message[]): Promise<string[]> {
    const handler = worker(consumer as Consumer, REACTIONS[consumer as Consumer]);
    const Records = batch.map(({ id, body }) => ({ messageId: id, body, eventSource: 'aws:sqs' }));
    const answer = await handler({ Records } as unknown as SQSEvent, {} as Context);
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  },
};
