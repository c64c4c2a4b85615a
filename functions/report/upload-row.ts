import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../shared/clock.ts';
import { sweptAfter } from '../shared/retention/due.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';

/** An upload nobody attaches is collected after a day, with what was put there. */
const ORPHAN_MS = 24 * 3_600_000;

export interface UploadOf {
  contentType: string;
  size: number;
  /** Who may attach it; undefined: whoever knows its id. */
  ownedBy: string | undefined;
}

/** Makes room for one upload. One that is there already stays as it is. */
export async function putUpload(uploadId: string, upload: UploadOf): Promise<void> {
  const at = now();
  const Item = {
    ...keys.upload(uploadId),
    type: 'upload',
    ...upload,
    at: iso(at),
    ...sweptAfter(keys.upload(uploadId), at + ORPHAN_MS),
  };
  try {
    await table().send(
      new PutCommand({ TableName: tableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
}
