import type { ComponentChildren } from 'preact';
import type { ListPage } from '../api-types.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePages } from '../ui/use-pages.ts';
import { tp } from './messages/index.ts';
import './praise.css';

/** Thanks page by page, as `children` shows those that are there; how many there are nobody is told. */
export function PraiseList<T>(props: {
  /** Whose, and which. */
  name: string;
  list: (cursor?: string) => Promise<ListPage<T>>;
  /** Said when there are none. */
  empty: string;
  children: (items: readonly T[]) => ComponentChildren;
}) {
  const { items, error, reload, action, next } = usePages(`${props.name}.${language()}`, props.list);
  if (error && !items) return <Failure error={error} onRetry={reload} />;
  if (!items) return <Skeleton />;
  return (
    <>
      {items.length === 0 && <p class="hint">{props.empty}</p>}
      <ul class="praises">{props.children(items)}</ul>
      <Outcome action={action} />
      {next && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void next()}>
          {tp('more')}
        </button>
      )}
    </>
  );
}
