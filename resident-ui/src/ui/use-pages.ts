import { useState } from 'preact/hooks';
import type { ListPage } from '../api-types.ts';
import { useAction } from './use-action.ts';
import { useLoad } from './use-load.ts';

/** A list that comes page by page, and never says how long it is. @param list the first page without a cursor */
export function usePages<T, P extends ListPage<T> = ListPage<T>>(
  key: string,
  list: (cursor?: string) => Promise<ListPage<T> & P>,
) {
  const { data: first, error, busy, reload } = useLoad(key, () => list());
  const [more, setMore] = useState<ListPage<T> & { of: ListPage<T> }>();
  const action = useAction();
  // Pages belong to the first page they were asked for behind; another first page begins anew.
  const added = more && more.of === first ? more : undefined;
  const cursor = (added ?? first)?.nextCursor;
  const next = () =>
    action.run(async () => {
      const page = await list(cursor);
      if (first) setMore({ ...page, of: first, items: [...(added?.items ?? []), ...page.items] });
      return undefined;
    });
  return {
    first,
    items: first && [...first.items, ...(added?.items ?? [])],
    error,
    /** The first page is on its way. */
    busy,
    reload,
    action,
    next: cursor ? next : undefined,
  };
}
