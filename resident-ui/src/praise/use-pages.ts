import { useState } from 'preact/hooks';
import type { ListPage } from '../api-types.ts';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';

/** A list that comes page by page, and never says how long it is. */
export function usePages<T>(key: string, list: (cursor?: string) => Promise<ListPage<T>>) {
  const first = useLoad(key, () => list());
  const [more, setMore] = useState<ListPage<T>>();
  const action = useAction();
  const cursor = more ? more.nextCursor : first.data?.nextCursor;
  const next = () =>
    action.run(async () => {
      const page = await list(cursor);
      setMore({ ...page, items: [...(more?.items ?? []), ...page.items] });
      return undefined;
    });
  return {
    items: first.data && [...first.data.items, ...(more?.items ?? [])],
    error: first.error,
    reload: first.reload,
    action,
    next: cursor ? next : undefined,
  };
}
