import { useState } from 'preact/hooks';
import { createUpload } from '../api.ts';
import { RaiseForm } from '../inspect/raise-form.tsx';
import { language } from '../phone/settings.ts';
import { keptCategories } from '../report-form/kept-categories.ts';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import { isShut, raiseFromCard } from './courier-api.ts';
import { tc } from './messages/index.ts';
import type { OpenCard } from './open-card.ts';
import { numberOf } from './raised-list.tsx';
import '../inspect/inspect.css';

/** @param at the code on the spot, where the courier has scanned it */
export function CourierRaise({
  card,
  at,
  onSent,
  onShut,
}: {
  card: OpenCard;
  at: string | undefined;
  onSent: () => void;
  onShut: () => void;
}) {
  const load = useLoad(`courier.${language()}`, keptCategories);
  const [sent, setSent] = useState<{ id: string; unit: string }>();
  if (load.error) return <Failure error={load.error} onRetry={load.reload} />;
  if (!load.data) return <Skeleton />;
  if (sent)
    return (
      <section class="card courier-sent">
        <Heading>{tc('sent')}</Heading>
        <p role="status">{tc('sent_to', { unit: sent.unit })}</p>
        <p class="digits">{tc('number', { n: numberOf(sent.id) })}</p>
        <button type="button" class="button primary" onClick={() => setSent(undefined)}>
          {tc('another')}
        </button>
      </section>
    );
  return (
    <section aria-label={tc('form')}>
      <h2>{tc('form')}</h2>
      <p class="hint">{tc('form_hint')}</p>
      <RaiseForm
        categories={load.data.items}
        codes
        at={at}
        upload={createUpload}
        send={async (sighting, key) => {
          const answer = await raiseFromCard(card, sighting, key);
          setSent(answer);
          onSent();
        }}
        onRefused={(problem) => isShut(problem) && onShut()}
      />
    </section>
  );
}
