import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { tp } from './messages/index.ts';
import { shownPraises } from './praise-api.ts';
import { PraiseText } from './praise-text.tsx';
import { usePages } from './use-pages.ts';
import './praise.css';

function List({ code }: { code: string }) {
  const pages = usePages(`${code}.${language()}`, (cursor) => shownPraises(code, cursor));
  if (pages.error && !pages.items) return <Failure error={pages.error} onRetry={pages.reload} />;
  if (!pages.items) return <Skeleton />;
  return (
    <>
      {pages.items.length === 0 && <p class="hint">{tp('community.empty')}</p>}
      <ul class="praises">
        {pages.items.map((shown, index) => (
          <li key={index}>
            <PraiseText shown={shown} />
          </li>
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

/** Thanks that those who were thanked agreed to show: newest first, without a number. */
export const CommunityPraises = ({ code }: { code: string }) => (
  <section class="card">
    <h2>{tp('community.title')}</h2>
    <List code={code} />
  </section>
);
