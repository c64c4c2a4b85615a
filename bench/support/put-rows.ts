import { BatchWriteCommand, type BatchWriteCommandOutput } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../functions/shared/table/client.ts';

type Row = Record<string, unknown>;

/** As many as one call of the table takes. */
export const MOST_ROWS = 25;

/** Straight into the table, past everything that writes there else; what is left for a second try is tried again. */
export async function putRows(rows: readonly Row[]): Promise<void> {
  let left: readonly Row[] | undefined = rows;
  while (left && left.length > 0) {
    const { UnprocessedItems }: Pick<BatchWriteCommandOutput, 'UnprocessedItems'> = await table().send(
      new BatchWriteCommand({
        RequestItems: { [tableName()]: left.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
    left = UnprocessedItems?.[tableName()]?.map(({ PutRequest }) => PutRequest?.Item ?? {});
  }
}
