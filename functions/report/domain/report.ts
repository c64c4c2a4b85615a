import { RATING_DAYS, REPORTER_HOURS } from '../../shared/district/reporter-hours.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';

/** Status words of the public interface. unconfirmed: finished, and the reporter never said whether it is solved. */
export type ReportStatus =
  | 'received'
  | 'assigned'
  | 'in_progress'
  | 'waiting'
  | 'finished'
  | 'solved'
  | 'unconfirmed'
  | 'reopened'
  | 'merged'
  | 'rejected';

/** One question of a category and what was chosen or written; several of a list that allows it. */
export interface Answer {
  code: string;
  values: string[];
}

/** A message to those who look after the place, or of a shop to the unit of its trade. */
export type ReportKind = 'request' | 'merchant_request';

export interface Report {
  id: string;
  /** Absent: something is broken. */
  kind?: ReportKind;
  /** The resident who filed it while signed in. Never leaves this slice but to that resident. */
  personId?: string;
  /** The Open311 key it was filed with. */
  client?: string;
  /** What the category asked besides, for those who work on it. */
  answers?: Answer[];
  category: string;
  description: string;
  place: Place;
  status: ReportStatus;
  createdAt: string;
  /** Set when a work order exists. */
  dueAt?: string;
  /** From here on most of the time until then is used. */
  yellowAt?: string;
  unit?: { code: string; name: string };
  finishedAt?: string;
  /** The last moment the reporter can confirm or reopen. */
  confirmUntil?: string;
  /** When it was solved, or its time to say so was over. */
  closedAt?: string;
  /** While it waits: what the reporter is asked; `answeredAt` once they have answered. */
  question?: { text: string; at: string; until: string; answeredAt?: string };
  /** The report that goes on for this one, if somebody reported that. */
  mergedInto?: string;
  /** Why nothing is done about it. */
  rejection?: { ground: string; at: string };
  /** The reporter did not accept that, once. */
  appealedAt?: string;
  rating?: { stars: number; comment?: string; at: string };
  /** Thanks were given, on that day; `said` tells the same thanks from others and cannot be read. */
  praised?: { said: string; on: string };
  photoCount: number;
  hasContact: boolean;
  /** Version of the work order that this row already shows: older news only add their step. */
  orderVersion: number;
  version: number;
  /** When the row was last written; set by the repository. */
  updatedAt?: string;
}

const DAY_MS = 24 * 3_600_000;

export const isOpen = (status: ReportStatus): boolean =>
  !['solved', 'unconfirmed', 'merged', 'rejected'].includes(status);

const STATUS_OF_ORDER: Record<string, ReportStatus> = {
  queued: 'assigned',
  assigned: 'assigned',
  offered: 'assigned',
  accepted: 'assigned',
  in_progress: 'in_progress',
  waiting: 'waiting',
  // Put off for a while, and its clock goes on: to whoever reported it, it is being dealt with.
  suspended: 'in_progress',
  finished: 'finished',
};

export interface OrderNews {
  version: number;
  action: string;
  status: string;
  at: string;
  dueAt: string;
  yellowAt?: string | undefined;
  question?: { text: string; at: string; until: string } | undefined;
  finishedAt?: string | undefined;
  unit: { code: string; name: string };
  outcome?: string | undefined;
  mergedInto?: string | undefined;
  ground?: string | undefined;
}

/** After these the report is what the reporter said, or time. */
const WORDS_SAID: readonly ReportStatus[] = ['solved', 'unconfirmed', 'reopened'];

const finishOf = ({ finishedAt, action, at }: OrderNews): string | undefined =>
  finishedAt ?? (action === 'finished' ? at : undefined);

function statusOf(report: Report, news: OrderNews): ReportStatus | undefined {
  const { action, status, outcome } = news;
  if (action === 'reopened') return 'reopened';
  if (status === 'closed' && (outcome === 'merged' || outcome === 'rejected')) return outcome;
  // The last word on a case that is closed, or that was answered since it was finished, is the report's own.
  if (status === 'closed') return report.status;
  const sameFinish = finishOf(news) === undefined || finishOf(news) === report.finishedAt;
  if (status === 'finished' && sameFinish && WORDS_SAID.includes(report.status)) return report.status;
  return STATUS_OF_ORDER[status];
}

/** What stands beside a status in which nobody works on it. */
function ending(status: ReportStatus, { at, mergedInto, ground }: OrderNews): Partial<Report> {
  if (status === 'merged') return { closedAt: at, ...(mergedInto ? { mergedInto } : {}) };
  if (status === 'rejected') return { closedAt: at, rejection: { ground: ground ?? '', at } };
  return {};
}

/**
 * What the report becomes by news of its work order. The newest alone decides, because news may arrive in any
 * order and more than once.
 * @param confirmHours how long the reporter has to say whether it is solved
 */
export function applyOrderNews(
  report: Report,
  news: OrderNews,
  confirmHours: number = REPORTER_HOURS.confirm,
): Report | undefined {
  if (news.version <= report.orderVersion) return undefined;
  const status = statusOf(report, news);
  if (!status) return undefined;
  const finishedAt = finishOf(news) ?? news.at;
  const finished =
    status === 'finished' && (report.status !== 'finished' || report.finishedAt !== finishedAt);
  const { question: before, mergedInto: _, rejection: __, closedAt: ___, ...rest } = report;
  const question = before?.at === news.question?.at ? before : news.question;
  return {
    ...rest,
    status,
    dueAt: news.dueAt,
    ...(news.yellowAt ? { yellowAt: news.yellowAt } : {}),
    unit: news.unit,
    ...(status === 'waiting' && question ? { question } : {}),
    orderVersion: news.version,
    version: report.version + 1,
    ...(status === report.status && report.closedAt ? { closedAt: report.closedAt } : {}),
    ...ending(status, news),
    ...(finished ? { finishedAt, confirmUntil: plusHours(finishedAt, confirmHours) } : {}),
  };
}

const plusHours = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

export const canConfirm = (report: Report, nowIso: string): boolean =>
  report.status === 'finished' && (report.confirmUntil === undefined || nowIso <= report.confirmUntil);

/** Until when stars are taken: of what the reporter said is solved, and of what nobody confirmed. */
export function rateUntil({ status, closedAt, finishedAt }: Report): string | undefined {
  const from = closedAt ?? finishedAt;
  if (!(status === 'solved' || status === 'unconfirmed') || from === undefined) return undefined;
  return new Date(Date.parse(from) + RATING_DAYS * DAY_MS).toISOString();
}

export function canRate(report: Report, nowIso: string): boolean {
  const until = rateUntil(report);
  return until !== undefined && report.rating === undefined && nowIso <= until;
}

/**
 * The reporter's word. The same word twice is no error: a double tap must not frighten anyone.
 * @returns undefined when nothing changes
 * @throws DomainError `illegal_transition`, `window_closed`
 */
export function confirm(report: Report, solved: boolean, nowIso: string): Report | undefined {
  const wanted = solved ? 'solved' : 'reopened';
  if (report.status === wanted) return undefined;
  if (report.status === 'unconfirmed') throw new DomainError('window_closed');
  if (report.status !== 'finished') throw new DomainError('illegal_transition', { status: report.status });
  if (!canConfirm(report, nowIso)) throw new DomainError('window_closed');
  return {
    ...report,
    status: wanted,
    ...(solved ? { closedAt: nowIso } : {}),
    version: report.version + 1,
  };
}

/** Nobody said whether it is solved. @returns undefined when somebody did, or it is not yet time */
export function lapse(report: Report, nowIso: string): Report | undefined {
  if (report.status !== 'finished' || canConfirm(report, nowIso)) return undefined;
  return { ...report, status: 'unconfirmed', closedAt: nowIso, version: report.version + 1 };
}

/**
 * The reporter's answer to the question that waits for one.
 * @param asked when it was asked: an answer that was sent again is never one to the next question
 * @throws DomainError `illegal_transition`, `already_answered`, `another_question`
 */
export function answered(report: Report, asked: string, nowIso: string): Report {
  const { status, question } = report;
  if (status !== 'waiting' || !question) throw new DomainError('illegal_transition', { status });
  if (question.at !== asked) throw new DomainError('another_question');
  if (question.answeredAt !== undefined) throw new DomainError('already_answered');
  return { ...report, question: { ...question, answeredAt: nowIso }, version: report.version + 1 };
}

/**
 * @returns undefined when the very same rating stands already
 * @throws DomainError `illegal_transition`, `already_rated`, `rating_closed`
 */
export function rate(
  report: Report,
  stars: number,
  comment: string | undefined,
  at: string,
): Report | undefined {
  if (report.rating) {
    if (report.rating.stars === stars && report.rating.comment === comment) return undefined;
    throw new DomainError('already_rated');
  }
  if (rateUntil(report) === undefined) throw new DomainError('illegal_transition', { status: report.status });
  if (!canRate(report, at)) throw new DomainError('rating_closed');
  return {
    ...report,
    rating: { stars, at, ...(comment === undefined ? {} : { comment }) },
    version: report.version + 1,
  };
}
