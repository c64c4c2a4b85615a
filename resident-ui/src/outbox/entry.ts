import type { FiledReport, NewReport } from '../api-types.ts';
import type { FieldProblem } from '../http.ts';
import type { OutboxMark } from '../phone/my-reports.ts';
import type { Draft } from '../report-form/draft.ts';

/**
 * A report whose writer pressed "send" and that has not arrived as far as this phone knows.
 * waiting → sent, or waiting → refused (to be put right by the person).
 */
export interface OutboxEntry {
  /** Its id is the Idempotency-Key of every attempt, by whichever tab or worker. */
  draft: Draft;
  state: 'waiting' | 'refused' | 'sent';
  /** When the person pressed "send", in milliseconds. */
  at: number;
  /** Only a page can send in somebody's name: the worker leaves these to it. */
  signedIn: boolean;
  problems: FieldProblem[];
  /** Refused by this phone: so old that its writer should read it again first. */
  old?: true;
  /** The pictures were uploaded a second time because the server no longer had them. */
  uploadedAgain?: true;
  sent?: { path: string; earlier: boolean; at: number };
  /** Its writer has been shown that it was sent. */
  seen?: true;
}

const DAY_MS = 86_400_000;
/** After that it is not sent without being looked at again. */
const SEND_WITHIN_MS = 7 * DAY_MS;
const KEEP_MS = 30 * DAY_MS;

export const isOld = (entry: OutboxEntry, now: number): boolean => now - entry.at > SEND_WITHIN_MS;

/** Gone for good: shown as sent, or so old that nobody will come back for it. */
export function isOver(entry: OutboxEntry, now: number): boolean {
  if (entry.state === 'sent') return entry.seen === true || now - entry.at > SEND_WITHIN_MS;
  return now - entry.at > KEEP_MS;
}

export function newEntry(draft: Draft, signedIn: boolean, now: number): OutboxEntry {
  return { draft, state: 'waiting', at: now, signedIn, problems: [] };
}

/** Words, telephone number and pictures are with the district now and leave this phone. */
export function sentEntry(
  entry: OutboxEntry,
  filed: FiledReport,
  earlier: boolean,
  now: number,
): OutboxEntry {
  const { firstBody: _, ...draft } = entry.draft;
  return {
    ...entry,
    draft: { ...draft, description: '', phone: '', photos: [], problems: [] },
    state: 'sent',
    problems: [],
    sent: { path: filed.trackingPath, earlier, at: now },
  };
}

/** An attempt without an answer may have been recorded, so the first words posted are kept. */
export function posting(entry: OutboxEntry, body: NewReport): OutboxEntry {
  return entry.draft.firstBody ? entry : { ...entry, draft: { ...entry.draft, firstBody: body } };
}

export function markOf(entries: OutboxEntry[]): OutboxMark | undefined {
  const mark: OutboxMark = { waiting: 0, refused: 0, sent: 0 };
  for (const entry of entries) if (!entry.seen) mark[entry.state] += 1;
  return mark.waiting + mark.refused + mark.sent ? mark : undefined;
}
