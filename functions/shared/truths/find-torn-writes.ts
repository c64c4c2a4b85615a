import { type Case, isNews, orderId, reportId, reviewId } from './case.ts';
import type { Finding } from './find-missing-effects.ts';

/**
 * Rows of one transaction that do not fit each other. No code writes that; a restore, an import or a hand in the
 * table can.
 */
export function findTornWrites(known: Case): Finding[] {
  return [...report(known), ...order(known), ...between(known), ...review(known)];
}

function report(known: Case): Finding[] {
  const id = reportId(known);
  const { report: row, words, told } = known;
  // Staff raised it: nobody reported it.
  if (!row && known.order && !known.order.reported) return [];
  if (!row) return [{ kind: 'report_missing', id, detail: `named by ${witnesses(known)}` }];
  const said = (action: string): boolean => words.some((word) => word.action === action);
  const torn = (kind: string, is: boolean, detail?: string): Finding[] =>
    is ? [{ kind, id, ...(detail ? { detail } : {}) }] : [];
  const newest = Math.max(0, ...words.map(({ version }) => version));
  return [
    ...torn('report_without_operation', !known.filed),
    ...torn('contact_missing', row.contact && !known.contact),
    ...torn('contact_unasked', !row.contact && known.contact),
    ...torn('step_missing', !said('received'), 'received'),
    ...torn('step_missing', row.solved && !said('solved'), 'solved'),
    ...torn('step_missing', row.ratedAt !== 0 && !said('rated'), 'rated'),
    ...torn('report_behind_steps', newest > row.version, `version ${row.version}, a word of ${newest}`),
    ...torn(
      'report_behind_steps',
      told.some((version) => version > row.shown),
      `shows ${row.shown}`,
    ),
  ];
}

/** Who speaks of a report that is not there. */
function witnesses(known: Case): string {
  const speaking: [string, boolean][] = [
    ['operation', known.filed],
    ['order', known.order !== undefined || known.log.length > 0],
    ['steps', known.words.length + known.told.length + known.refused.length > 0],
    ['contact', known.contact],
    ['review', known.review !== undefined],
    ['decision', known.decided],
    ['pictures', known.photos.length + known.uploads.length > 0],
  ];
  return speaking.flatMap(([name, is]) => (is ? [name] : [])).join(', ');
}

/** The log has one line a version. */
function order(known: Case): Finding[] {
  const { order: row, log } = known;
  const id = orderId(known);
  if (!row) return log.length > 0 ? [{ kind: 'order_missing', id, detail: 'its log is there' }] : [];
  const versions = log.map(({ version }) => version).sort((a, b) => a - b);
  const whole = versions.length === row.version && versions.every((version, i) => version === i + 1);
  return whole
    ? []
    : [{ kind: 'log_differs', id, detail: `version ${row.version}, log ${versions.join(' ') || 'empty'}` }];
}

/** What one side says without the other having said it. */
function between(known: Case): Finding[] {
  const { log, words, told, report: row } = known;
  if (!known.order || !row) return [];
  const news = new Set(log.filter(isNews).map(({ version }) => version));
  const unheard = [...told, ...(row.shown > 0 ? [row.shown] : [])].filter((version) => !news.has(version));
  const count = (lines: readonly { action: string }[], action: string): number =>
    lines.filter((line) => line.action === action).length;
  return [
    ...[...new Set(unheard)].map((version) => ({
      kind: 'step_without_log',
      id: orderId(known),
      detail: `version ${version}`,
    })),
    ...['solved', 'reopened', 'rated'].flatMap((action) =>
      count(log, action) > count(words, action)
        ? [{ kind: 'word_missing', id: reportId(known), detail: action }]
        : [],
    ),
  ];
}

function review(known: Case): Finding[] {
  const id = reviewId(known);
  return [
    ...(known.review !== undefined && known.report && known.report.ratedAt === 0
      ? [{ kind: 'review_unfounded', id }]
      : []),
    ...(known.decided && known.review === undefined ? [{ kind: 'decision_without_review', id }] : []),
  ];
}
