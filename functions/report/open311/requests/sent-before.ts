import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../../../shared/clock.ts';
import { canonical } from '../../../shared/kernel/canonical.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import type { Form } from '../wire/read-form.ts';

/** The same form from the same program within this time is the same request sent again. */
const WINDOW_MS = 2 * 3_600_000;
const KEPT_SECONDS = 24 * 3_600;

/** Thrown in place of a transaction that would have filed a form twice. */
export class SentBefore extends Error {
  readonly reportId: string;
  constructor(reportId: string) {
    super('sent before');
    this.reportId = reportId;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Of what a form says: a program that sends it again may name its fields in another order and part them elsewhere. */
export const fingerprintOf = (keyId: string, { fields, files }: Form): Promise<string> => {
  const said = canonical({ fields: [...fields].sort(byName), files: files.map(hashOf) });
  return tagOf('open311', `form\n${keyId}\n${said}`, 32);
};

const windowStart = (): string => iso(now() - WINDOW_MS);

/** The report a form was filed as within the window. The step below decides; this only saves the pictures the way. */
export async function filedAs(fingerprint: string): Promise<string | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.sentBefore(fingerprint), ConsistentRead: true }),
  );
  return Item && String(Item.at) >= windowStart() ? String(Item.reportId) : undefined;
}

/** Marks a form as filed, in the report's own transaction: of two at once one is. */
export const markSent = (fingerprint: string, reportId: string): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: {
        ...keys.sentBefore(fingerprint),
        type: 'sent_before',
        reportId,
        at: iso(now()),
        ttl: Math.floor(now() / 1_000) + KEPT_SECONDS,
      },
      ConditionExpression: 'attribute_not_exists(pk) OR #at < :start',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':start': windowStart() },
    },
  },
  onFail: (old) => new SentBefore(String(old?.reportId)),
});
