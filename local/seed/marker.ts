import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';

const markerSchema = z.object({ startedAt: z.number(), done: z.boolean() });
/** When seeding began (everything invented follows from that and the secret) and whether it is complete. */
export type Marker = z.infer<typeof markerSchema>;

const key = keys.config('demo', 'seed');

/** The marker of a seeding that was begun before, or a new one. */
export async function readMarker(nowMs: number): Promise<Marker> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: key, ConsistentRead: true }),
  );
  if (Item) return markerSchema.parse(Item);
  const marker = { startedAt: nowMs, done: false };
  await writeMarker(marker);
  return marker;
}

export async function writeMarker(marker: Marker): Promise<void> {
  await table().send(new PutCommand({ TableName: tableName(), Item: { ...key, type: 'demo', ...marker } }));
}
