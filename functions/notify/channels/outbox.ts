import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { type Channel, channelSchema } from '../../shared/district/notify-settings.ts';
import { newId } from '../../shared/ids.ts';
import { declared } from '../../shared/inventory/declare.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { ChannelPort } from '../port.ts';

/** `NOTICEOUTBOX`/`at#id`: a message that a developer reads instead of a phone. */
export const noticeOutboxRowSchema = z.object(
  declared(
    {
      class: 'personal',
      purpose: 'development without a provider; never in a deployment',
      basis: 'invented data',
      retention: 'one day',
    },
    {
      channel: channelSchema,
      key: z.string(),
      to: z.string(),
      lines: z.array(z.string()),
      at: z.iso.datetime(),
      ttl: z.number().int(),
    },
  ),
);
export type OutboxNotice = z.infer<typeof noticeOutboxRowSchema>;

/** Keeps messages in the table of a developer's machine instead of sending them. */
export const outboxChannel = (channel: Channel): ChannelPort => ({
  async send({ key, to, title, lines }) {
    const nowMs = now();
    const at = iso(nowMs);
    const row: OutboxNotice = {
      ...{ channel, key, to, at },
      lines: [title, ...lines],
      ttl: Math.ceil(nowMs / 1000) + 86_400,
    };
    const Item = { ...keys.noticeOutbox(at, newId('M', nowMs)), type: 'notice_outbox', ...row };
    await table().send(new PutCommand({ TableName: tableName(), Item }));
    return 'sent';
  },
});

/** Newest first. */
export async function readNoticeOutbox(limit = 20): Promise<OutboxNotice[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.noticeOutbox('', '').pk },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => noticeOutboxRowSchema.parse(item));
}
