import { useEffect, useState } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { Ago } from '../time/when.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
import { isShut, listRaised, type RaisedRow } from './courier-api.ts';
import { tc } from './messages/index.ts';
import type { OpenCard } from './open-card.ts';

/** What was raised from this card, newest first, and how it stands in one word. @param turn rises when there is more */
export function RaisedList({ card, turn, onShut }: { card: OpenCard; turn: number; onShut: () => void }) {
  const { data, error, reload } = useLoad(`raised.${card.token}.${turn}.${language()}`, () =>
    listRaised(card),
  );
  const [more, setMore] = useState<{ of: typeof data; items: RaisedRow[]; next: string | undefined }>();
  const action = useAction();
  useEffect(() => {
    if (isShut(error)) onShut();
  }, [error]);
  // Pages that were added belong to the first page they were asked for behind.
  const added = more && more.of === data ? more : undefined;
  const items = [...(data?.items ?? []), ...(added?.items ?? [])];
  const next = added ? added.next : data?.nextCursor;
  const addMore = () =>
    action.run(async () => {
      const page = await listRaised(card, next);
      setMore({ of: data, items: [...(added?.items ?? []), ...page.items], next: page.nextCursor });
      return undefined;
    });
  return (
    <section class="raised" aria-label={tc('mine')}>
      <h2>{tc('mine')}</h2>
      {Boolean(error) && (
        <p class="hint">
          {tc('list_failed')}{' '}
          <button type="button" class="link" onClick={reload}>
            {tc('again')}
          </button>
        </p>
      )}
      {data && items.length === 0 && <p class="hint">{tc('none')}</p>}
      <ul>
        {items.map(({ id, at, categoryName, place, status }) => (
          <li key={id} class="card">
            <p class={`raised-status is-${status}`}>{tc(status)}</p>
            <p>{categoryName}</p>
            <p class="hint">
              {place} · <Ago at={at} />
            </p>
            <p class="hint digits">{tc('number', { n: numberOf(id) })}</p>
          </li>
        ))}
      </ul>
      {next && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void addMore()}>
          {tc('more')}
        </button>
      )}
      <p class="error" role="alert">
        {action.error}
      </p>
    </section>
  );
}

/** As much of an order's id as somebody reads out on the phone. */
export const numberOf = (id: string): string => id.slice(-8).replace(/(.{4})(?=.)/g, '$1 ');
