import type { Consumer, EventType } from '../events/events.ts';
import { type Case, isNews, orderId, reportId, reviewId, type Word } from './case.ts';

/** Something that should follow from what the table says, and is not there. */
export interface Finding {
  kind: string;
  /** Of the report, work order, review or upload that says it. */
  id: string;
  detail?: string;
  /** When it came to be so; absent: rows of one transaction disagree, which no waiting mends. */
  at?: number;
  /** The event that still may bring it: `eventKey` of its outbox row. */
  by?: string;
}

/** Says which effect an outbox row stands for. */
export const eventKey = (consumer: Consumer, type: EventType, about: string): string =>
  `${consumer} ${type} ${about}`;

const last = (words: readonly Word[]): Word | undefined =>
  words.reduce<Word | undefined>(
    (newest, word) => (newest && newest.version > word.version ? newest : word),
    undefined,
  );

/** Business truths whose effect on the next slice is missing, whatever became of the event. */
export function findMissingEffects(known: Case): Finding[] {
  const { report } = known;
  if (!report) return [];
  return [
    ...(known.order || known.log.length > 0
      ? [...news(known), ...answers(known)]
      : [
          {
            kind: 'report_without_order',
            id: reportId(known),
            at: report.at,
            by: eventKey('dispatch', 'report.submitted', reportId(known)),
          },
        ]),
    ...reviews(known),
  ];
}

/** Their words stand among the steps already; the news only moves the report. */
const OWN: readonly string[] = ['reopened', 'answered', 'appealed'];

/** Each line of the case log that concerns the reporter, and the reporter's page. */
function news(known: Case): Finding[] {
  const { report, told } = known;
  // The reporter's own "not solved" or answer is no step of its own: it shows in what the report became.
  const shown = (action: string, version: number): boolean =>
    OWN.includes(action) ? (report?.shown ?? 0) >= version : told.includes(version);
  return known.log
    .filter((line) => isNews(line) && !shown(line.action, line.version))
    .map(({ version, action, at }) => ({
      kind: 'news_not_told',
      id: orderId(known),
      detail: `version ${version} ${action}`,
      at,
      by: eventKey('report', 'order.changed', `${orderId(known)} ${version}`),
    }));
}

/** The reporter's "solved" and "not solved", and the work order. */
function answers(known: Case): Finding[] {
  const { order, words, log, remarks } = known;
  if (!order) return [];
  const solved = words.find(({ action }) => action === 'solved');
  const reopened = words.filter(({ action }) => action === 'reopened');
  const heard = log.filter(({ action }) => action === 'reopened').length;
  const answered = words.filter(({ action }) => action === 'answered');
  const answersHeard = log.filter(({ action }) => action === 'answered').length;
  const appealed = words.find(({ action }) => action === 'appealed');
  const lapsed = words.find(({ action }) => action === 'closed');
  const id = reportId(known);
  return [
    ...(solved && !order.closed
      ? [
          {
            kind: 'solved_not_heard',
            id,
            at: solved.at,
            by: eventKey('dispatch', 'report.confirmed', id),
          },
        ]
      : []),
    ...(appealed && !log.some(({ action }) => action === 'appealed')
      ? [{ kind: 'appeal_not_heard', id, at: appealed.at, by: eventKey('dispatch', 'report.appealed', id) }]
      : []),
    ...(lapsed && !order.closed
      ? [{ kind: 'lapse_not_heard', id, at: lapsed.at, by: eventKey('dispatch', 'report.lapsed', id) }]
      : []),
    ...(answered.length > answersHeard
      ? [
          {
            kind: 'answer_not_heard',
            id,
            detail: `${answered.length} times, heard ${answersHeard} times`,
            at: last(answered)?.at ?? 0,
            by: eventKey(
              'dispatch',
              'report.answered',
              `${id} ${new Date(last(answered)?.at ?? 0).toISOString()}`,
            ),
          },
        ]
      : []),
    ...(remarks.length > log.filter(({ action }) => action === 'commented').length
      ? [
          {
            kind: 'remark_not_heard',
            id,
            at: Math.max(...remarks),
            by: eventKey(
              'dispatch',
              'report.commented',
              `${id} ${new Date(Math.max(...remarks)).toISOString()}`,
            ),
          },
        ]
      : []),
    ...(reopened.length > heard
      ? [
          {
            kind: 'reopened_not_heard',
            id,
            detail: `${reopened.length} times, heard ${heard} times`,
            at: last(reopened)?.at ?? 0,
            by: eventKey('dispatch', 'report.reopened', id),
          },
        ]
      : []),
  ];
}

function reviews(known: Case): Finding[] {
  const { report, review, order } = known;
  const id = reviewId(known);
  if (review === undefined)
    return report?.ratedAt
      ? [
          {
            kind: 'rating_without_review',
            id: reportId(known),
            at: report.ratedAt,
            by: eventKey('review', 'report.rated', reportId(known)),
          },
        ]
      : [];
  return [
    ...(known.decided
      ? []
      : [
          {
            kind: 'review_without_decision',
            id,
            at: review,
            by: eventKey('points', 'review.recorded', id),
          },
        ]),
    ...(order && !order.rated
      ? [
          {
            kind: 'review_not_on_order',
            id,
            at: review,
            by: eventKey('dispatch', 'review.recorded', id),
          },
        ]
      : []),
  ];
}
