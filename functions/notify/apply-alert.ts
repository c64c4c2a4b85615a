import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { now } from '../shared/clock.ts';
import type { Payload } from '../shared/events/events.ts';
import { orderAlerted } from '../shared/events/notices.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { logger, metrics } from '../shared/observability.ts';
import { keys } from '../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../shared/table/rows-by-key.ts';
import { collect } from './delivery/collect.ts';
import { alertId } from './domain/notice-id.ts';
import { newNotice } from './inbox/inbox-rows.ts';
import { peopleFor } from './recipients.ts';

/** Three rows each at most, and a transaction takes a hundred. */
const PER_COMMIT = 25;

type Alert = Payload<'order.alerted'>;

/** Nobody in the whole district: that a person has to hear of in another way. */
function reachesNobody({ orderId, alert }: Alert): Commit {
  logger.error('a notice reaches nobody', { orderId, alert });
  metrics.singleMetric().addMetric('NoticeReachesNobody', MetricUnit.Count, 1);
  return { steps: [] };
}

/**
 * One row in the inbox of everybody the alert is for, and what of it leaves by other ways. Said again it finds its
 * rows and writes nothing; more people than fit into one transaction are told by an alert that names the rest.
 */
export async function applyAlert(alert: Alert): Promise<Commit> {
  const people = await peopleFor(alert.to);
  if (people.length === 0) return reachesNobody(alert);
  const id = alertId(alert);
  const there = await rowsByKey(people.map((person) => keys.inbox(person, id)));
  const missing = people.filter((person) => !there.has(placeOf(keys.inbox(person, id))));
  const told = missing.slice(0, PER_COMMIT);
  const rest = missing.slice(PER_COMMIT);
  const { orderId, version, level, at } = alert;
  const rows = told.map((ownerId) =>
    newNotice(id, {
      kind: 'order',
      ownerId,
      at,
      version,
      orderId,
      alert: alert.alert,
      ...(level === undefined ? {} : { level }),
    }),
  );
  const leaving = await collect(alert, id, told, now());
  return {
    steps: [...rows, ...leaving.steps],
    events: [
      ...leaving.events,
      ...(rest.length > 0 ? [orderAlerted({ ...alert, to: rest.map((staff) => ({ staff })) })] : []),
    ],
  };
}
