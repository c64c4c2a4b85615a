import { useEffect } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { Ago } from '../time/when.tsx';
import { usePages } from '../ui/use-pages.ts';
import { isShut, listRaised } from './courier-api.ts';
import { tc } from './messages/index.ts';
import type { OpenCard } from './open-card.ts';

/** What was raised from this card, newest first, and how it stands in one word. @param turn rises when there is more */
export function RaisedList({ card, turn, onShut }: { card: OpenCard; turn: number; onShut: () => void }) {
  const { items, error, reload, action, next } = usePages(
    `raised.${card.token}.${turn}.${language()}`,
    (cursor) => listRaised(card, cursor),
  );
  useEffect(() => {
    if (isShut(error)) onShut();
  }, [error]);
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
      {items?.length === 0 && <p class="hint">{tc('none')}</p>}
      <ul>
        {items?.map(({ id, at, categoryName, place, status }) => (
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
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void next()}>
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
