import type { Consumer, EventType } from '../events/events.ts';
import { eventKey } from './find-missing-effects.ts';
import type { Inner, Row } from './row.ts';

/** What each event is about, in the words of the findings. */
const ABOUT: Record<EventType, (payload: Inner) => string> = {
  'code_job.step': ({ jobId, step }) => `${jobId} ${step}`,
  'report.submitted': ({ reportId }) => String(reportId),
  'report.confirmed': ({ reportId }) => String(reportId),
  'report.reopened': ({ reportId }) => String(reportId),
  'report.answered': ({ reportId, at }) => `${reportId} ${at}`,
  'report.commented': ({ reportId, at }) => `${reportId} ${at}`,
  'report.lapsed': ({ reportId }) => String(reportId),
  'report.telling': ({ reportId, action, version, after }) =>
    `${reportId} ${action} ${version} ${after ?? ''}`,
  'report.confirmation_ends': ({ reportId, until }) => `${reportId} ${until}`,
  'report.appealed': ({ reportId }) => String(reportId),
  'report.rated': ({ reportId }) => String(reportId),
  'photo.attached': ({ uploadId }) => String(uploadId),
  'order.root_moved': ({ orderId, version }) => `${orderId} ${version}`,
  'order.changed': ({ orderId, version }) => `${orderId} ${version}`,
  'order.alerted': ({ orderId, alert, level, version }) => `${orderId} ${alert} ${level} ${version}`,
  'report.moved': ({ reportId, action, version }) => `${reportId} ${action} ${version}`,
  'digest.due': ({ ownerId, digest }) => `${ownerId} ${digest}`,
  'digest.send': ({ ownerId, digest, channel }) => `${ownerId} ${digest} ${channel}`,
  'review.recorded': ({ reviewId }) => String(reviewId),
  'report.praised': ({ praiseId }) => String(praiseId),
  'report.praise_taken_back': ({ praiseId }) => String(praiseId),
  'worker.praised': ({ praiseId }) => String(praiseId),
  'worker.praise_taken_back': ({ praiseId }) => String(praiseId),
  'praise.waiting': ({ praiseId }) => String(praiseId),
  'household.left': ({ code, at }) => `${code} ${at}`,
  'staff.disabled': ({ staffId }) => String(staffId),
  'person.export_requested': ({ exportId }) => String(exportId),
  'person.export_packing': ({ exportId, from }) => `${exportId} ${from}`,
  'person.erased': ({ erasureId }) => String(erasureId),
  'person.reports_left': ({ erasureId, after }) => `${erasureId} ${after}`,
  'report.erasing': ({ reportId }) => String(reportId),
  'report.erased': ({ reportId }) => String(reportId),
  'person.erasure_ends': ({ erasureId }) => String(erasureId),
};

/** @returns `eventKey` of an outbox row; undefined when the row is none we know */
export function waitingEvent(row: Row): string | undefined {
  const type = row.type as EventType;
  const about = ABOUT[type] as ((payload: Inner) => string) | undefined;
  return about && eventKey(row.sk as Consumer, type, about((row.payload ?? {}) as Inner));
}
