import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';

/** Status words of the public interface. `merged`, `rejected` and `waiting` come with later flows. */
export type ReportStatus =
  | 'received'
  | 'assigned'
  | 'in_progress'
  | 'waiting'
  | 'finished'
  | 'solved'
  | 'reopened'
  | 'merged'
  | 'rejected';

/** One question of a category and what was chosen or written; several of a list that allows it. */
export interface Answer {
  code: string;
  values: string[];
}

export interface Report {
  id: string;
  /** A request is a message to those who look after the place; absent: something is broken. */
  kind?: 'request';
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
  rating?: { stars: number; comment?: string; at: string };
  photoCount: number;
  hasContact: boolean;
  /** Version of the work order that this row already shows: older news only add their step. */
  orderVersion: number;
  version: number;
  /** When the row was last written; set by the repository. */
  updatedAt?: string;
}

/** Hours the reporter has to say whether it is solved (PRODUCT.md: 72 unless the district sets another). */
export const CONFIRM_WINDOW_HOURS = 72;

export const isOpen = (status: ReportStatus): boolean => !['solved', 'merged', 'rejected'].includes(status);

const STATUS_OF_ORDER: Record<string, ReportStatus> = {
  queued: 'assigned',
  assigned: 'assigned',
  accepted: 'assigned',
  in_progress: 'in_progress',
  finished: 'finished',
};

export interface OrderNews {
  version: number;
  action: string;
  status: string;
  at: string;
  dueAt: string;
  yellowAt?: string | undefined;
  unit: { code: string; name: string };
}

/**
 * What the report becomes by news of its work order. The newest alone decides, because news may arrive in any
 * order and more than once.
 */
export function applyOrderNews(report: Report, news: OrderNews): Report | undefined {
  if (news.version <= report.orderVersion) return undefined;
  const status = news.action === 'reopened' ? 'reopened' : STATUS_OF_ORDER[news.status];
  if (!status) return undefined;
  const finished = status === 'finished';
  return {
    ...report,
    status,
    dueAt: news.dueAt,
    ...(news.yellowAt ? { yellowAt: news.yellowAt } : {}),
    unit: news.unit,
    orderVersion: news.version,
    version: report.version + 1,
    ...(finished ? { finishedAt: news.at, confirmUntil: plusHours(news.at, CONFIRM_WINDOW_HOURS) } : {}),
  };
}

const plusHours = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

export const canConfirm = (report: Report, nowIso: string): boolean =>
  report.status === 'finished' && (report.confirmUntil === undefined || nowIso <= report.confirmUntil);

export const canRate = (report: Report): boolean => report.status === 'solved' && report.rating === undefined;

/**
 * The reporter's word. The same word twice is no error: a double tap must not frighten anyone.
 * @returns undefined when nothing changes
 * @throws DomainError `illegal_transition`, `window_closed`
 */
export function confirm(report: Report, solved: boolean, nowIso: string): Report | undefined {
  const wanted = solved ? 'solved' : 'reopened';
  if (report.status === wanted) return undefined;
  if (report.status !== 'finished') throw new DomainError('illegal_transition', { status: report.status });
  if (!canConfirm(report, nowIso)) throw new DomainError('window_closed');
  return { ...report, status: wanted, version: report.version + 1 };
}

/**
 * @returns undefined when the very same rating stands already
 * @throws DomainError `illegal_transition`, `already_rated`
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
  if (!canRate(report)) throw new DomainError('illegal_transition', { status: report.status });
  return {
    ...report,
    rating: { stars, at, ...(comment === undefined ? {} : { comment }) },
    version: report.version + 1,
  };
}
