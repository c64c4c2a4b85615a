import { DomainError } from '../errors.ts';
import type { Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** Goes with every row that names a person: nothing is added for somebody who has been erased meanwhile. */
export const personStillThere = (personId: string): Step => ({
  write: {
    ConditionCheck: {
      TableName: tableName(),
      Key: keys.person(personId),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  onFail: () => new DomainError('not_signed_in'),
});
