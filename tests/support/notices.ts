import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../../functions/shared/clock.ts';
import { config, forgetConfig } from '../../functions/shared/district/config.ts';
import type { Recipient } from '../../functions/shared/events/alerts.ts';
import type { Payload } from '../../functions/shared/events/events.ts';
import { orderAlerted, reportMoved } from '../../functions/shared/events/notices.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { directoryItems } from '../../functions/shared/staff-directory/directory-rows.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { drain } from './drain.ts';

type Alert = Payload<'order.alerted'>;
type Move = Payload<'report.moved'>;

/** Says an alert as dispatch does: in a transaction. @returns what was said */
export async function alert(to: Recipient[], more: Partial<Alert> = {}): Promise<Alert> {
  const said: Alert = {
    orderId: newId('W', now()),
    version: 1,
    alert: 'yellow',
    at: iso(now()),
    to,
    ...more,
  };
  await commit({ steps: [], events: [orderAlerted(said)] });
  return said;
}

export async function told(to: Recipient[], more: Partial<Alert> = {}): Promise<Alert> {
  const said = await alert(to, more);
  await drain(['notify']);
  return said;
}

/** Says a step of a report as the report slice does. */
export async function moved(to: string[], more: Partial<Move> = {}): Promise<Move> {
  const said: Move = {
    reportId: newId('R', now()),
    action: 'started',
    at: iso(now()),
    version: 2,
    to,
    ...more,
  };
  await commit({ steps: [], events: [reportMoved(said)] });
  await drain(['notify']);
  return said;
}

/** Somebody whom notices find, without an account to sign in with. */
export async function inDirectory(
  { id, name, roles, regions, unit }: StaffIdentity,
  status: 'active' | 'disabled' = 'active',
): Promise<void> {
  for (const Item of directoryItems({ id, name, roles, regions, unit, status }))
    await table().send(new PutCommand({ TableName: tableName(), Item }));
}

/** Nobody is found in a list any more. */
export async function deleteLists(people: readonly StaffIdentity[]): Promise<void> {
  for (const { id, name, roles, regions, unit } of people) {
    const [, ...lists] = directoryItems({ id, name, roles, regions, unit, status: 'active' });
    for (const { pk, sk } of lists)
      await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
  }
}

/** The district with these rules of what leaves. */
export async function districtLets(notify: object | undefined): Promise<void> {
  const [district] = await config('district');
  const { notify: _, ...rest } = district ?? { code: '150603' };
  await table().send(
    new PutCommand({
      TableName: tableName(),
      Item: { ...keys.config('district', '150603'), ...rest, ...(notify ? { notify } : {}) },
    }),
  );
  forgetConfig();
}
