import type { Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { decide } from './domain/decide.ts';

/** One decision an event, kept and with its review's id, so that a review without one can be found. */
export async function decidePoints(
  { at, reviewId }: Payload<'review.recorded'>,
  eventId: string,
): Promise<Commit> {
  return {
    steps: [
      {
        write: {
          Put: {
            TableName: tableName(),
            Item: { ...keys.decision(eventId), type: 'points-decision', reviewId, ...decide(eventId, at) },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      },
    ],
  };
}
