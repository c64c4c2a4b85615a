import { DomainError } from '../errors.ts';
import type { Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

const notSignedIn = (): Error => new DomainError('not_signed_in');

/**
 * Goes with every row that names a person: nothing is added for somebody who has been erased meanwhile.
 * @param gone what the caller hears, where it is not the caller who is gone
 */
export const personStillThere = (personId: string, gone: () => Error = notSignedIn): Step => ({
  write: {
    ConditionCheck: {
      TableName: tableName(),
      Key: keys.person(personId),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  onFail: gone,
});
