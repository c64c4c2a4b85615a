/** Days of the week as RFC 5545 writes them, Monday first. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

/** `1MO` is the month's first Monday, `-1FR` its last Friday, `TU` every Tuesday of it. */
export interface ByDay {
  day: Day;
  nth?: number;
}

/**
 * The part of RFC 5545 that rounds need. Dates are those of the district's walls; the time of day stands beside the
 * rule. A week begins on Monday.
 */
export interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  byDay: readonly ByDay[];
  /** 1–31 from the beginning of the month, −1 to −31 from its end. */
  byMonthDay: readonly number[];
  count?: number;
  /** The last date it may fall on. */
  until?: string;
}

export type RuleFault = 'rule_unreadable' | 'rule_frequency' | 'rule_interval' | 'rule_count' | 'rule_days';

export const MOST_OCCURRENCES = 1_000;
const MOST_INTERVAL = 99;
const FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY'];
const PARTS: readonly string[] = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL'];

const within = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}

function byDayOf(text: string): ByDay | undefined {
  const [, nth, day] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { day: day as Day, ...(nth === undefined ? {} : { nth: Number(nth) }) };
}

function monthDayOf(text: string): number | undefined {
  const value = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0;
  return value !== 0 && Math.abs(value) <= 31 ? value : undefined;
}

function listOf<T>(text: string | undefined, each: (item: string) => T | undefined): T[] | undefined {
  if (text === undefined) return [];
  const items = text.split(',').map(each);
  const known = items.filter((item): item is Awaited<T> & T => item !== undefined);
  return known.length === items.length && known.length <= 35 ? known : undefined;
}

/** @returns the name and value of each part; undefined for what is no rule, or says something twice */
function partsOf(text: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    if (!PARTS.includes(name) || value === '' || rest.length > 0 || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts;
}

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH`, or what is wrong with it. */
export function ruleOf(text: string): Rule | { fault: RuleFault } {
  const frequency = /(?:^|;)FREQ=([A-Z]+)(?:;|$)/.exec(text)?.[1];
  if (frequency !== undefined && !FREQUENCIES.includes(frequency)) return { fault: 'rule_frequency' };
  const parts = partsOf(text);
  if (!parts || frequency === undefined) return { fault: 'rule_unreadable' };
  const freq = frequency as Rule['freq'];
  const interval = within(parts.get('INTERVAL') ?? '1', 1, MOST_INTERVAL);
  if (interval === undefined) return { fault: 'rule_interval' };
  const [countText, untilText] = [parts.get('COUNT'), parts.get('UNTIL')];
  const count = countText === undefined ? undefined : within(countText, 1, MOST_OCCURRENCES);
  if (countText !== undefined && (count === undefined || untilText !== undefined))
    return { fault: 'rule_count' };
  const until = untilText === undefined ? undefined : dateOf(untilText);
  if (untilText !== undefined && until === undefined) return { fault: 'rule_unreadable' };
  const byDay = listOf(parts.get('BYDAY'), byDayOf);
  const byMonthDay = listOf(parts.get('BYMONTHDAY'), monthDayOf);
  if (!byDay || !byMonthDay) return { fault: 'rule_days' };
  // A first Monday is one of a month, and a day of the month picks nothing in a week.
  if (freq !== 'MONTHLY' && (byMonthDay.length > 0 || byDay.some(({ nth }) => nth !== undefined)))
    return { fault: 'rule_days' };
  return { freq, interval, byDay, byMonthDay, ...(count ? { count } : {}), ...(until ? { until } : {}) };
}
