import { useTranslate } from 'react-admin';
import type { Duty } from '../api/records.ts';

/** "Mon–Fri 08:00–17:30": runs of days are joined. */
export function dayRuns(days: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

export function useDutyWords() {
  const translate = useTranslate();
  return (duty: Duty | undefined) => {
    if (!duty) return translate('staff.no_duty');
    const day = (number: number) => translate(`day.${number}`);
    const days = dayRuns(duty.days).map(([from, to]) =>
      from === to ? day(from) : translate('day.range', { from: day(from), to: day(to) }),
    );
    return `${days.join(translate('day.and'))} ${duty.from}–${duty.to}`;
  };
}
