import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Payload } from '../../../shared/events/events.ts';
import type { Commit } from '../../../shared/kernel/commit.ts';
import type { Item } from '../../../shared/kernel/transact.ts';
import { plainRow } from '../../../shared/personal-data/plain-row.ts';
import { writePart } from '../../../shared/personal-data/write-part.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsOf } from '../../../shared/table/partition.ts';
import { rowsElsewhere } from '../rows-elsewhere.ts';

/** Account, sign-ins, answers to notices, households: the person's own partition and what points to it. */
export async function identityRows(personId: string): Promise<Item[]> {
  const own = await rowsOf(keys.person(personId).pk);
  const elsewhere = await Promise.all(
    rowsElsewhere(personId, own).map(async (Key) => {
      const { Item } = await table().send(
        new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }),
      );
      return Item ? [Item] : [];
    }),
  );
  return [...own, ...elsewhere.flat()];
}

export const exportIdentity = (asked: Payload<'person.export_requested'>): Promise<Commit> =>
  writePart(asked, 'identity', async () => ({
    rows: await Promise.all((await identityRows(asked.personId)).map(plainRow)),
    pictures: [],
  }));
