import L from 'leaflet';
import { useEffect, useRef } from 'preact/hooks';
import type { LatLng } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { fromTiles, toTiles } from './coordinates.ts';
import type { PinMapProps } from './plane-map.tsx';
import 'leaflet/dist/leaflet.css';

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-12, 0],
  ArrowRight: [12, 0],
  ArrowUp: [0, -12],
  ArrowDown: [0, 12],
};

/** Leaflet moves a pin by finger and mouse; the arrow keys are ours. */
function keySteps(map: L.Map, pin: L.Marker, onMove: (at: L.LatLng) => void): void {
  pin.getElement()?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add(step)));
  });
}

/** The district's own map tiles under a pin; this file and Leaflet load when the map is asked for. */
export function TileMap({ district, pin, onPin }: PinMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ map: L.Map; marker: L.Marker } | undefined>(undefined);
  const put = useRef(onPin);
  put.current = onPin;
  const system = district.map?.coordinates ?? 'wgs84';

  // Built once and then moved: `pin` is only where it starts.
  useEffect(() => {
    if (!box.current || !district.map?.tileUrl) return;
    const start = toTiles(pin ?? district.center, system);
    const map = L.map(box.current, { attributionControl: false });
    map.setView([start.lat, start.lng], pin ? 17 : 13);
    L.tileLayer(district.map.tileUrl, { maxZoom: 18 }).addTo(map);
    L.control.attribution({ prefix: false }).addAttribution(district.map.attribution).addTo(map);
    const icon = L.divIcon({ className: 'tile-pin', iconSize: [36, 44], iconAnchor: [18, 42] });
    const editable = Boolean(put.current);
    const marker = L.marker([start.lat, start.lng], { icon, draggable: editable, autoPan: true }).addTo(map);
    const send = (at: LatLng) => put.current?.(fromTiles(at, system));
    marker.getElement()?.setAttribute('aria-label', t(editable ? 'map.pin_move' : 'map.pin'));
    marker.setOpacity(pin ? 1 : 0.55);
    marker.on('dragend', () => send(marker.getLatLng()));
    if (editable) keySteps(map, marker, send);
    map.on('click', (event) => send(event.latlng));
    drawn.current = { map, marker };
    return () => {
      map.remove();
      drawn.current = undefined;
    };
  }, [district, system]);

  useEffect(() => {
    if (!pin || !drawn.current) return;
    const { map, marker } = drawn.current;
    const { lat, lng } = toTiles(pin, system);
    marker.setLatLng([lat, lng]).setOpacity(1);
    // "My position" may lie outside what is shown.
    if (!map.getBounds().contains([lat, lng])) map.setView([lat, lng], Math.max(map.getZoom(), 16));
  }, [pin, system]);

  return <div ref={box} class="tile-map" role="application" aria-label={t('map.tiles')} />;
}
