import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { OptIn } from '../domain/take-part.ts';

export const beginStep = (holderId: string, optIn: OptIn): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.accountOptIn(holderId, optIn.from), type: 'opt-in', holderId, ...optIn },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

export const endStep = (holderId: string, from: string, until: string): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.accountOptIn(holderId, from),
      UpdateExpression: 'SET #until = :until',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#until)',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':until': until },
    },
  },
});
