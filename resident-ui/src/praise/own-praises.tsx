import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { tp } from './messages/index.ts';
import { OwnPraise } from './own-praise.tsx';
import type { OwnPraise as OwnPraiseData, Praises } from './praise-api.ts';
import { usePages } from './use-pages.ts';
import './praise.css';

/** What waits for a word comes first; otherwise as the server gave it. */
const waitingFirst = (items: readonly OwnPraiseData[]): OwnPraiseData[] => [
  ...items.filter(({ status }) => status === 'pending'),
  ...items.filter(({ status }) => status !== 'pending'),
];

/** Thanks to somebody, page by page, for them alone. */
export function OwnPraises({ name, praises }: { name: string; praises: Praises }) {
  const pages = usePages(`${name}.${language()}`, praises.list);
  if (pages.error && !pages.items) return <Failure error={pages.error} onRetry={pages.reload} />;
  if (!pages.items) return <Skeleton />;
  return (
    <>
      {pages.items.length === 0 && <p class="hint">{tp('own.empty')}</p>}
      <ul class="praises">
        {waitingFirst(pages.items).map((praise) => (
          <OwnPraise key={praise.id} praise={praise} praises={praises} />
        ))}
      </ul>
      <Outcome action={pages.action} />
      {pages.next && (
        <button
          type="button"
          class="button outline"
          disabled={pages.action.busy}
          onClick={() => void pages.next?.()}
        >
          {tp('more')}
        </button>
      )}
    </>
  );
}
