import { alertId } from '../../../functions/notify/domain/notice-id.ts';
import type { Payload } from '../../../functions/shared/events/events.ts';
import { LEAVES, REACHED } from '../flows/notices.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType } from './rows.ts';

type Alert = Payload<'order.alerted'>;

/** I-11: what was said is in somebody's inbox, once in each; what may leave was handed to its port. */
export function checkNotices(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const inbox = rows('inbox');
  const ids = new Set(inbox.map(({ sk }) => sk));
  for (const { type, payload } of witness.told.values()) {
    if (type !== 'order.alerted') continue;
    const alert = payload as unknown as Alert;
    if (!ids.has(alertId(alert)))
      witness.broke('I-11', `${alert.alert} of ${alert.orderId} v${alert.version} is in nobody's inbox`);
  }
  const seen = new Set<string>();
  for (const row of inbox) {
    const about = [
      row.ownerId,
      row.orderId,
      row.alert,
      row.level,
      row.version,
      row.reportId,
      row.action,
      row.praiseId,
    ].join(' ');
    if (seen.has(about)) witness.broke('I-11', `${about} was told twice`);
    seen.add(about);
  }
  checkLeaving(world, inbox, rows);
}

function checkLeaving(world: World, inbox: readonly Row[], rows: (type: string) => Row[]): void {
  const { witness } = world;
  const digests = rows('digest');
  const collected = new Set(
    digests.flatMap((row) => [...(row.notices as Set<string>)].map((id) => `${row.pk} ${id}`)),
  );
  for (const { pk, digest, closedAt } of digests)
    if (closedAt === undefined) witness.broke('I-11', `${pk} ${digest} never left`);
  const deliveries = rows('delivery');
  for (const { pk, digest, channel, state, ownerId } of deliveries) {
    const handed = witness.handed.get(`${ownerId}/${digest}/${channel}`) ?? 0;
    if (state === 'waiting') witness.broke('I-11', `${pk} ${digest} still waits`);
    if ((state === 'sent' || state === 'unknown') && handed === 0)
      witness.broke('I-11', `${pk} ${digest} is ${state} and reached no port`);
    if (state !== 'sent' && ownerId === REACHED && state !== 'unknown' && state !== 'unreachable')
      witness.broke('I-11', `${pk} ${digest} ended as ${state}`);
  }
  const sent = new Set(deliveries.flatMap((row) => (row.notices as string[]).map((id) => `${row.pk} ${id}`)));
  if (digests.length === 0) return;
  for (const { sk, ownerId, alert, readAt } of inbox) {
    if (!(LEAVES as readonly unknown[]).includes(alert)) continue;
    const place = `DIGEST#${ownerId} ${sk}`;
    if (!collected.has(place)) witness.broke('I-11', `${place} was collected by no digest`);
    if (!sent.has(place) && readAt === undefined) witness.broke('I-11', `${place} is unread and never left`);
  }
}
