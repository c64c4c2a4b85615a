import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { http } from '../../api/http.ts';
import type { Order } from '../../api/records.ts';
import type { State } from '../../lists/state-toggle.tsx';

export type Month = {
  month: string;
  finished: number;
  onTime: number;
  late: number;
  returned: number;
  reopened: number;
  rated: number;
  stars?: number;
};
export type StaffFile = { id: string; name: string; unit?: string; months: Month[]; cut: boolean };
type Page = { items: Order[]; nextCursor?: string };

const of = (id: string) => `/api/staff/${encodeURIComponent(id)}`;

export const useStaffFile = (id: string) =>
  useQuery({
    queryKey: ['staff', id, 'file'],
    queryFn: ({ signal }) => http.json<StaffFile>(`${of(id)}/file`, { signal }),
    retry: false,
  });

export const useStaffOrders = (id: string, state: State) =>
  useInfiniteQuery({
    queryKey: ['staff', id, 'orders', state],
    queryFn: ({ signal, pageParam }) =>
      http.json<Page>(`${of(id)}/orders`, { query: { state, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    retry: false,
  });
