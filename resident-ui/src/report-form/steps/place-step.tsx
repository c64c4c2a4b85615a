import { useState } from 'preact/hooks';
import { t } from '../../messages/index.ts';
import { PinMap } from '../../place/pin-map.tsx';
import { usePosition } from '../../place/use-position.ts';
import { Heading } from '../../ui/heading.tsx';
import { PinIcon } from '../../ui/icons.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { goTo, hasPlace, problemOf } from '../step-order.ts';
import type { StepParts } from './parts.ts';

/** Where it is, without a code: by position, by pin or simply by words; one of them is enough. */
export function PlaceStep({ draft, dispatch }: StepParts) {
  const [map, setMap] = useState(false);
  const [missing, setMissing] = useState(false);
  const position = usePosition((location) => dispatch({ type: 'edit', edit: { location } }));
  const error = problemOf(draft, 'address') ?? (missing && !hasPlace(draft) ? t('place.missing') : undefined);
  const next = (event: Event) => {
    event.preventDefault();
    if (hasPlace(draft)) return goTo(draft, 'words');
    setMissing(true);
    document.getElementById('address')?.focus();
  };
  return (
    <form onSubmit={next} noValidate>
      <Heading>{t('place.title')}</Heading>
      <p class="error" role="alert">
        {problemOf(draft, 'code', 'location')}
      </p>
      <WordsField
        id="address"
        label={t('place.words')}
        hint={t('place.words_hint')}
        error={error}
        rows={2}
        most={200}
        value={draft.address}
        onChange={(address) => dispatch({ type: 'edit', edit: { address } })}
      />
      <div class="place-ways">
        <button type="button" class="button outline" disabled={position.busy} onClick={position.ask}>
          <PinIcon />
          <span>{t(position.busy ? 'position.busy' : 'place.my_position')}</span>
        </button>
        <button type="button" class="button outline" aria-expanded={map} onClick={() => setMap(!map)}>
          {t(map ? 'place.hide_map' : 'place.pick_on_map')}
        </button>
      </div>
      <p class="hint" role="status">
        {position.words || (draft.location ? t('place.pinned') : '')}
      </p>
      {draft.location && (
        <button
          type="button"
          class="link"
          onClick={() => dispatch({ type: 'edit', edit: {}, drop: ['location'] })}
        >
          {t('place.remove_pin')}
        </button>
      )}
      {map && (
        <PinMap pin={draft.location} onPin={(location) => dispatch({ type: 'edit', edit: { location } })} />
      )}
      <button type="submit" class="button primary">
        {t('common.next')}
      </button>
    </form>
  );
}
