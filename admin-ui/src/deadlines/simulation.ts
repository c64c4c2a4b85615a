import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http } from '../api/http.ts';
import type { Names } from '../api/records.ts';
import type { Calendar, DayKind, Weekday } from '../calendar/calendar.ts';
import { useCategories } from '../lookups/use-lookups.ts';

export const SEVERITIES = ['minor', 'normal', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Question = { category: string; severity?: Severity; at?: string };

export type Simulation = {
  severity: Severity;
  clock: 'elapsed' | 'working';
  minutes: number;
  createdAt: string;
  yellowAt: string;
  dueAt: string;
  stages: { stage: string; minutes: number; dueAt: string }[];
  days: {
    date: string;
    kind: DayKind;
    name?: Names;
    as?: Weekday;
    hours: string[];
    minutes: number;
  }[];
  more: number;
};

/**
 * What a report would be given. The last answer stays while the next one is on its way.
 * @param calendar one that is not saved yet
 */
export const useSimulation = (question: Question | undefined, calendar?: Calendar) =>
  useQuery({
    queryKey: ['simulation', question, calendar],
    queryFn: ({ signal }) =>
      calendar
        ? http.json<Simulation>('/api/calendar/preview', {
            method: 'POST',
            body: { ...question, calendar },
            signal,
          })
        : http.json<Simulation>('/api/deadlines/simulate', { query: { ...question }, signal }),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** A category that counts working hours: it shows what the calendar does. */
export function useTellingCategory(): string | undefined {
  const { data = [] } = useCategories();
  return data.find(({ parent, hours, retired }) => parent && hours === undefined && !retired)?.code;
}

/** 90 minutes are said as minutes, 1,260 as 21 hours, 4,320 of every minute as 3 days. */
export function lengthInWords(minutes: number, clock: 'elapsed' | 'working'): { key: string; count: number } {
  if (clock === 'elapsed' && minutes >= 2_880 && minutes % 1_440 === 0)
    return { key: 'deadlines.days', count: minutes / 1_440 };
  if (minutes < 120 && minutes !== 60) return { key: `deadlines.${clock}_minutes`, count: minutes };
  return { key: `deadlines.${clock}_hours`, count: Math.round(minutes / 6) / 10 };
}
