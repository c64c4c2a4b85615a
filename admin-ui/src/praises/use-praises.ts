import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { http } from '../api/http.ts';
import type { Role } from '../api/records.ts';

export type Praise = {
  id: string;
  status: 'pending' | 'shown';
  until: string;
  version: number;
  /** Exactly what everybody sees, or would. */
  shown: {
    on: string;
    to: { kind: 'worker'; role: Role; unit?: string; name?: string };
    reasons: string[];
    words?: string;
  };
};
type Page = { items: Praise[]; nextCursor?: string };
export type Step = 'agree' | 'decline' | 'withdraw';

const LIST = 'praises';
const PATH = '/api/staff/me/praises';

/** Thanks to the one who is signed in; the list never says how long it is. */
export const usePraises = () => {
  const locale = useLocale();
  return useInfiniteQuery({
    queryKey: [LIST, locale],
    queryFn: ({ pageParam }) =>
      http.json<Page>(PATH, { query: { limit: 5, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

/** The key makes a step that is sent twice one. */
export function useAnswer(): (praise: Praise, step: Step) => Promise<void> {
  const client = useQueryClient();
  return async ({ id, version }, step) => {
    await http.json(`${PATH}/${id}/${step}`, {
      method: 'POST',
      body: { version },
      headers: { 'idempotency-key': `${id}.${version}.${step}` },
    });
    await client.invalidateQueries({ queryKey: [LIST] });
  };
}
