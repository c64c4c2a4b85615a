import { recall, remember } from './storage.ts';

/** A report sent from this phone: kept here only, so that its owner finds the tracking page again. */
export interface MyReport {
  path: string;
  category: string;
  place: string;
  code?: string;
  at: string;
}

const LIMIT = 30;

export const myReports = (): MyReport[] => recall<MyReport[]>('reports', []);

export function addMyReport(report: MyReport): void {
  const others = myReports().filter((known) => known.path !== report.path);
  remember('reports', [report, ...others].slice(0, LIMIT));
}

export function forgetMyReport(path: string): void {
  remember(
    'reports',
    myReports().filter((report) => report.path !== path),
  );
}

/** A word about the draft that any page can read without opening the database. */
export interface DraftMark {
  code?: string;
  place?: string;
}

export const draftMark = (): DraftMark | null => recall<DraftMark | null>('draft', null);
export const setDraftMark = (mark: DraftMark | undefined): void => remember('draft', mark);

/** How many reports wait in the outbox, were refused, or were sent without their writer having seen it. */
export interface OutboxMark {
  waiting: number;
  refused: number;
  sent: number;
}

export const outboxMark = (): OutboxMark | null => recall<OutboxMark | null>('outbox', null);

const markListeners = new Set<() => void>();

export function onOutboxMark(listener: () => void): () => void {
  markListeners.add(listener);
  return () => markListeners.delete(listener);
}

export function setOutboxMark(mark: OutboxMark | undefined): void {
  remember('outbox', mark);
  for (const listener of [...markListeners]) listener();
}
