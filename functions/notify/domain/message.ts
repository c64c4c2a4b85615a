import { ALERTS, type AlertKind } from '../../shared/events/alerts.ts';

/** What is said first; the others follow as they stand in the list of alerts. */
const FIRST: readonly AlertKind[] = ['urged', 'escalated', 'overdue', 'stage_due', 'yellow'];
const ORDER: readonly AlertKind[] = [...FIRST, ...ALERTS.filter((alert) => !FIRST.includes(alert))];
/** Matters a line names; the rest is behind "and more". */
const NAMED = 3;

interface Notice {
  alert: AlertKind;
  /** The kind of matter, in the reader's language. Never a place: the message leaves the district's own systems. */
  about: string;
}

interface Group {
  alert: AlertKind;
  count: number;
  abouts: string[];
  more: boolean;
}

/** One line an alert, the most pressing first; each kind of matter is named once. */
export function grouped(notices: readonly Notice[]): Group[] {
  return ORDER.flatMap((alert): Group[] => {
    const own = notices.filter((notice) => notice.alert === alert);
    if (own.length === 0) return [];
    const abouts = [...new Set(own.map(({ about }) => about))];
    return [{ alert, count: own.length, abouts: abouts.slice(0, NAMED), more: abouts.length > NAMED }];
  });
}
