import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../clock.ts';
import { env } from '../env.ts';
import { newId } from '../ids.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { rowsOf } from '../table/partition.ts';
import type { SmsPort } from './port.ts';

const data = {
  class: 'personal',
  purpose: 'development without a provider; never in a deployment',
  basis: 'invented data',
  retention: 'one day',
} as const;

/** `SMSOUTBOX`/`at#id`: a message that a developer reads instead of a phone. */
export const smsOutboxRowSchema = z.object({
  phone: z.string().meta({ data }),
  code: z.string().meta({ data }),
  at: z.iso.datetime().meta({ data }),
  ttl: z.number().int().meta({ data }),
});
export type OutboxMessage = z.infer<typeof smsOutboxRowSchema>;

async function keep(phone: string, code: string): Promise<'sent'> {
  const at = iso(now());
  const Item = {
    ...keys.smsOutbox(at, newId('M', now())),
    type: 'sms',
    ...smsOutboxRowSchema.parse({ phone, code, at, ttl: Math.ceil(now() / 1000) + 86_400 }),
  };
  await table().send(new PutCommand({ TableName: tableName(), Item }));
  return 'sent';
}

/** Keeps messages in the table of a developer's machine instead of sending them. */
export const outboxSms: SmsPort = {
  send: ({ phone, code }) => keep(phone, code),
  sendTemplate: ({ phone, params }) => keep(phone, params.map(([, value]) => value).join(' ')),
};

/** Newest first. */
export async function readSmsOutbox(limit = 20): Promise<OutboxMessage[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.smsOutbox('', '').pk },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => smsOutboxRowSchema.parse(item));
}

/** What was kept for a phone; there is nothing where a provider carries the messages. */
export async function forgetOutbox(phone: string): Promise<void> {
  if (env().SMS_PROVIDER !== 'outbox') return;
  for (const { pk, sk, phone: to } of await rowsOf(keys.smsOutbox('', '').pk))
    if (to === phone) await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
}
