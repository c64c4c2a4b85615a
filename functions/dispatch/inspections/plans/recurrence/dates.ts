import { DAYS, type Rule } from './rule.ts';

const DAY_MS = 86_400_000;
/** Looked ahead for so long: a rule that falls on no day, the 31st of every second February, ends. */
const HORIZON_DAYS = 366 * 12;

const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY_MS);
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** 1 January 1970 was a Thursday; Monday is 0. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

interface InMonth {
  /** Months since the year 0. */
  month: number;
  date: number;
  length: number;
}

function inMonth(day: number): InMonth {
  const at = new Date(day * DAY_MS);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return {
    month: year * 12 + month,
    date: at.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}

/** The how manieth of its weekday a day is in its month, from the front and from the end. */
const nthOf = ({ date, length }: InMonth): [front: number, back: number] => [
  Math.ceil(date / 7),
  -Math.ceil((length - date + 1) / 7),
];

/** Whether a rule that began on day `start` falls on `day`; its end aside. */
function fallsOn(rule: Rule, start: number, day: number): boolean {
  const { freq, interval, byDay, byMonthDay } = rule;
  const weekday = DAYS[weekdayOf(day)];
  if (freq === 'DAILY')
    return (day - start) % interval === 0 && (byDay.length === 0 || byDay.some((by) => by.day === weekday));
  if (freq === 'WEEKLY') {
    const days = byDay.length > 0 ? byDay : [{ day: DAYS[weekdayOf(start)] }];
    return (weekOf(day) - weekOf(start)) % interval === 0 && days.some((by) => by.day === weekday);
  }
  const [first, now] = [inMonth(start), inMonth(day)];
  if ((now.month - first.month) % interval !== 0) return false;
  if (byDay.length === 0 && byMonthDay.length === 0) return now.date === first.date;
  const onDay = byDay.some(
    (by) => by.day === weekday && (by.nth === undefined || nthOf(now).includes(by.nth)),
  );
  const onDate = byMonthDay.some((each) => (each > 0 ? each : now.length + 1 + each) === now.date);
  return (byDay.length === 0 || onDay) && (byMonthDay.length === 0 || onDate);
}

/** Each date a rule falls on, in order, from `start` on. It counts, and ends, whoever skips some of them. */
export function* datesOf(rule: Rule, start: string): Generator<string> {
  const first = dayOf(start);
  const last = rule.until === undefined ? Number.POSITIVE_INFINITY : dayOf(rule.until);
  let found = 0;
  for (let day = first, idle = 0; idle < HORIZON_DAYS && day <= last; day++, idle++) {
    if (!fallsOn(rule, first, day)) continue;
    yield dateOf(day);
    found += 1;
    idle = 0;
    if (found === rule.count) return;
  }
}
