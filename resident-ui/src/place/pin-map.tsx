import type { ComponentType } from 'preact';
import { getDistrict } from '../api.ts';
import type { LatLng } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import { type PinMapProps, PlaneMap } from './plane-map.tsx';
import './place.css';

async function loadMap() {
  const district = await getDistrict();
  let PinView: ComponentType<PinMapProps> = PlaneMap;
  if (district.map?.tileUrl) {
    // Without the map file the plane still takes a pin.
    PinView = await import('./tile-map.tsx').then(
      (m) => m.TileMap,
      () => PlaneMap,
    );
  }
  return { district, PinView };
}

/** Fetched when a person asks for the map, not before. */
export function PinMap({ pin, onPin }: { pin: LatLng | undefined; onPin?: (pin: LatLng) => void }) {
  const { data, error, reload } = useLoad('district', loadMap);
  if (error) {
    return (
      <p class="error" role="alert">
        {t('map.failed')}{' '}
        <button type="button" class="mini" onClick={reload}>
          {t('common.retry')}
        </button>
      </p>
    );
  }
  return data ? <data.PinView district={data.district} pin={pin} onPin={onPin} /> : <Skeleton />;
}
