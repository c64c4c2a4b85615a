import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { type PersonRow, personRowSchema, phoneRowSchema } from './rows.ts';

/** Two elders, and the grandchildren who help them. */
export const MAX_PERSONS = 5;

export const putPhone = (tag: string, personId: string, at: string): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.phone(tag, personId), type: 'phone', personId, at },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** Who may sign in with this phone, in the order they came. */
export async function personsOf(tag: string): Promise<PersonRow[]> {
  const rows = await rowsOf(keys.phone(tag, '').pk);
  const persons = await rowsByKey(rows.map((item) => keys.person(phoneRowSchema.parse(item).personId)));
  return [...persons.values()]
    .map((item) => personRowSchema.parse(item))
    .filter(({ status }) => status === 'active')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
