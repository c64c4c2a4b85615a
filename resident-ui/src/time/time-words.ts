import type { MessageKey, Vars } from '../messages/index.ts';

export interface Words {
  key: MessageKey;
  vars: Vars;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Times are the district's, also for a reader who is travelling. */
const ZONE = 'Asia/Shanghai';

function span(ms: number): { unit: 'minutes' | 'hours' | 'days'; n: number } {
  if (ms < HOUR) return { unit: 'minutes', n: Math.max(1, Math.round(ms / MINUTE)) };
  if (ms < 2 * DAY) return { unit: 'hours', n: Math.round(ms / HOUR) };
  return { unit: 'days', n: Math.round(ms / DAY) };
}

/** "3 hours left" or "2 days overdue". */
export function dueWords(due: Date, now: Date): Words {
  const ms = due.getTime() - now.getTime();
  const { unit, n } = span(Math.abs(ms));
  return { key: ms >= 0 ? `time.left_${unit}` : `time.over_${unit}`, vars: { n } };
}

/** "5 minutes ago"; older than a week it is the date. */
export function agoWords(at: Date, now: Date): Words {
  const ms = now.getTime() - at.getTime();
  if (ms < MINUTE) return { key: 'time.just_now', vars: {} };
  if (ms > 7 * DAY) return { key: 'time.on', vars: {} };
  const { unit, n } = span(ms);
  return { key: `time.ago_${unit}`, vars: { n } };
}

/** "11月22日 14:05" or "22 Nov, 14:05"; the year only where it is another one. */
export function dateWords(at: Date, language: string, now: Date): string {
  const year = (date: Date) => date.toLocaleDateString('en', { year: 'numeric', timeZone: ZONE });
  return at.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', {
    ...(year(at) === year(now) ? {} : { year: 'numeric' as const }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
}

/** With the year in any case: what is kept or printed is read in later years. */
export const fullDateWords = (at: Date, language: string): string =>
  at.toLocaleString(language, { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short' });
