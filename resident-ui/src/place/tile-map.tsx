import L from 'leaflet';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { fromTiles, toTiles } from './coordinates.ts';
import type { PinMapProps } from './plane-map.tsx';
import 'leaflet/dist/leaflet.css';

/** The district's own map tiles under a pin; this file and Leaflet load when the map is asked for. */
export function TileMap({ district, pin, onPin }: PinMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const marker = useRef<L.Marker | undefined>(undefined);
  const put = useRef(onPin);
  put.current = onPin;
  const system = district.map?.coordinates ?? 'wgs84';

  useEffect(() => {
    if (!box.current || !district.map?.tileUrl) return;
    const start = toTiles(pin ?? district.center, system);
    const map = L.map(box.current, { zoomControl: true, attributionControl: false });
    map.setView([start.lat, start.lng], pin ? 17 : 13);
    L.tileLayer(district.map.tileUrl, { maxZoom: 18 }).addTo(map);
    L.control.attribution({ prefix: false }).addAttribution(district.map.attribution).addTo(map);
    const icon = L.divIcon({ className: 'tile-pin', iconSize: [36, 44], iconAnchor: [18, 42] });
    const options = { icon, draggable: Boolean(put.current), autoPan: true, alt: t('map.pin') };
    const one = L.marker([start.lat, start.lng], options).addTo(map);
    marker.current = one;
    one.on('dragend', () => put.current?.(fromTiles(one.getLatLng(), system)));
    map.on('click', (event) => put.current?.(fromTiles(event.latlng, system)));
    return () => {
      map.remove();
      marker.current = undefined;
    };
    // Dependencies: the map is built once and then moved.
  }, [district, system]);

  useEffect(() => {
    if (!pin || !marker.current) return;
    const { lat, lng } = toTiles(pin, system);
    marker.current.setLatLng([lat, lng]);
  }, [pin, system]);

  return <div ref={box} class="tile-map" role="application" aria-label={t('map.tiles')} />;
}
