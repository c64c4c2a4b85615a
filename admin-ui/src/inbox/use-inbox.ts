import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { http } from '../api/http.ts';

export type Notice = {
  id: string;
  at: string;
  read: boolean;
  title: string;
  about?: string;
  alert: string;
  level?: number;
  /** Of everything but thanks. */
  orderId?: string;
};
type Unread = { count: number; more: boolean };
type Page = { items: Notice[]; nextCursor?: string };

const LIST = 'inbox';
const COUNT = 'inbox-unread';
/** A minute; a page that nobody looks at does not ask. */
const POLL_MS = 60_000;
/** Each go of the server reads eighty. */
const MOST_GOES = 25;

export const useUnread = () =>
  useQuery({
    queryKey: [COUNT],
    queryFn: () => http.json<Unread>('/api/staff/inbox/unread'),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
  });

export const useNotices = () => {
  const locale = useLocale();
  return useInfiniteQuery({
    queryKey: [LIST, locale],
    queryFn: ({ pageParam }) =>
      http.json<Page>('/api/staff/inbox', {
        query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

type Asked = { ids: string[] } | { upTo: string };

/** Tells the server what was read, and everything on the page that shows it. */
export function useMarkRead(): (asked: Asked) => Promise<void> {
  const client = useQueryClient();
  return async (asked) => {
    for (let go = 0, left = true; left && go < MOST_GOES; go++) {
      const answer = await http.json<{ unread: Unread; left: boolean }>('/api/staff/inbox/read', {
        method: 'POST',
        body: asked,
      });
      client.setQueryData([COUNT], answer.unread);
      left = answer.left;
    }
    await client.invalidateQueries({ queryKey: [LIST] });
  };
}
