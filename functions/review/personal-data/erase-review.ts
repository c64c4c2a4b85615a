import type { Payload } from '../../shared/events/events.ts';
import { orderIdOf } from '../../shared/ids.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

/** The stars stay with the unit they were given to; the words go. A review that is on its way is waited for. */
export async function eraseReview({ reportId, rated, erasureId }: Payload<'report.erased'>): Promise<Commit> {
  const counted = erasureProgress(erasureId, { reviews: 1 });
  if (!rated) return { steps: [counted] };
  return {
    steps: [
      {
        write: {
          Update: {
            TableName: tableName(),
            Key: keys.review(orderIdOf(reportId)),
            UpdateExpression: 'REMOVE #comment',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#comment': 'comment' },
          },
        },
        onFail: () => new Error(`the review of ${reportId} is not here yet`),
      },
      counted,
    ],
  };
}
