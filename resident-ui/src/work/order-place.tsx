import { useState } from 'preact/hooks';
import type { Place } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { PinMap } from '../place/pin-map.tsx';
import { PinIcon } from '../ui/icons.tsx';
import { tw } from './messages/index.ts';

/** The way there: the district's own map in the page, and the phone's navigation through a geo: link. */
export function OrderPlace({ place }: { place: Place }) {
  const [open, setOpen] = useState(false);
  const { location } = place;
  return (
    <div class="order-where">
      <p class="step-place">
        <PinIcon />
        <span>
          {place.name}
          <small>{(place.regionPath ?? []).join('\u00a0· ')}</small>
        </span>
      </p>
      {location && (
        <div class="place-ways">
          <button type="button" class="button outline" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('place.hide_map') : tw('work.show_map')}
          </button>
          <a class="button outline" href={`geo:${location.lat},${location.lng}`}>
            {tw('work.navigate')}
          </a>
        </div>
      )}
      {open && <PinMap pin={location} />}
    </div>
  );
}
