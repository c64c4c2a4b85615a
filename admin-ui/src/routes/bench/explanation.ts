import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http } from '../../api/http.ts';
import type { Route, RouteTarget } from '../../api/records.ts';

export type Draft = { id?: string; category: string; region: string; to: RouteTarget };
export type BenchQuestion = {
  category: string;
  region: string;
  at: string;
  request?: 'grid_worker' | 'community';
  draft?: Draft;
};

type Rule = Omit<Route, 'version' | 'warnings'>;
export type Explanation = {
  unit: string;
  because: Record<string, string>;
  matched: (Rule & { warnings: string[] })[];
  passedOver: (Rule & { by: 'category' | 'region' })[];
  more: number;
  people: { id: string; name: string; onDuty: boolean }[];
};

/** The server's own answer, by the rules as they are and the one on the page. */
export const useExplanation = (question: BenchQuestion | undefined) =>
  useQuery({
    queryKey: ['explanation', question],
    queryFn: ({ signal }) =>
      http.json<Explanation>('/api/routes/explain', { method: 'POST', body: question, signal }),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
