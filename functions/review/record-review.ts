import type { Payload } from '../shared/events/events.ts';
import { orderIdOf } from '../shared/ids.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { putReview } from './review-repository.ts';

/** The reporter's rating becomes the review of the closed work order. */
export async function recordReview({
  reportId,
  at,
  stars,
  comment,
  unit,
}: Payload<'report.rated'>): Promise<Commit> {
  const orderId = orderIdOf(reportId);
  const words = comment === undefined ? {} : { comment };
  return {
    steps: [putReview({ id: `V${reportId.slice(1)}`, reportId, orderId, unit, stars, at, ...words })],
    events: [
      {
        type: 'review.recorded',
        payload: { reviewId: `V${reportId.slice(1)}`, orderId, unit, at, stars, ...words },
      },
    ],
  };
}
