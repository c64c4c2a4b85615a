import * as z from 'zod';
import type { Step } from '../shared/kernel/transact.ts';
import { tableName } from '../shared/table/client.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { keys } from '../shared/table/keys.ts';

export const reviewSchema = z.object({
  id: z.string(),
  reportId: z.string(),
  orderId: z.string(),
  unit: z.string(),
  stars: z.number().int().min(1).max(5),
  comment: z.string().optional(),
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof reviewSchema>;

/** One review an order: the order's id is its key. */
export function putReview(review: Review): Step {
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.review(review.orderId),
          type: 'review',
          ...review,
          gsi2pk: indexKeys.reviewsOf(review.unit),
          gsi2sk: `${review.at}#${review.id}`,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}
