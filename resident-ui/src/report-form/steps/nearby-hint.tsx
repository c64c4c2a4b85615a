import { useEffect, useState } from 'preact/hooks';
import { getNearby } from '../../api.ts';
import type { NearbyReport } from '../../api-types.ts';
import { t, tKnown } from '../../messages/index.ts';
import { Ago } from '../../time/when.tsx';
import type { Draft } from '../draft.ts';
import { MeToo } from './me-too.tsx';

/** "Somebody told us already" saves a person the sending; a failed look-up is no obstacle. */
export function NearbyHint({ draft }: { draft: Draft }) {
  const [items, setItems] = useState<NearbyReport[]>([]);
  const { category, code, location } = draft;
  useEffect(() => {
    if (!category || !(code || location)) return;
    getNearby({ category, ...(code ? { code } : location) }).then(
      (page) => setItems(page.items),
      () => undefined,
    );
  }, [category, code, location]);
  return (
    <section class={items.length ? 'nearby' : ''} role="status">
      {items.length > 0 && (
        <>
          <h2>{t('nearby.title', { n: items.length })}</h2>
          <p>{t('nearby.text')}</p>
          <ul>
            {items.map((item) => (
              <li key={item.ticket}>
                <span>
                  <strong>{item.categoryName}</strong>
                  <small>
                    {item.place.name} · <Ago at={item.createdAt} /> ·{' '}
                    {tKnown(
                      item.status === 'finished' ? 'nearby.finished' : `status.${item.status}`,
                      item.status,
                    )}
                  </small>
                  <MeToo item={item} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
