import L from 'leaflet';
import type { Region } from '../../api/records.ts';
import { type System, toTiles } from './coordinates.ts';
import type { Cell } from './use-orders-map.ts';

/** The colour that asks for the most. */
export const worstOf = ({ red, yellow }: Cell): 'red' | 'yellow' | 'blue' =>
  red > 0 ? 'red' : yellow > 0 ? 'yellow' : 'blue';

/** A hundred times as many are three times as wide; pixels. */
export const widthOf = (count: number): number => Math.round(26 + 14 * Math.log10(Math.max(1, count)));

type Words = (cell: Cell) => string;

function spot(cell: Cell): L.DivIcon {
  const size = widthOf(cell.count);
  const late = cell.red > 0 && cell.red < cell.count ? `<b>${cell.red}</b>` : '';
  return L.divIcon({
    className: `spot ${worstOf(cell)}`,
    html: `<span>${cell.count}</span>${late}`,
    iconSize: [size, size],
  });
}

/** Puts the spots on the layer in place of those that were there. */
export function drawCells(
  layer: L.LayerGroup,
  cells: readonly Cell[],
  { system, words, onPick }: { system: System; words: Words; onPick: (cell: Cell) => void },
): void {
  layer.clearLayers();
  for (const cell of cells) {
    const { lat, lng } = toTiles(cell, system);
    // What is late lies above what is not.
    const zIndexOffset = { red: 2_000, yellow: 1_000, blue: 0 }[worstOf(cell)];
    const marker = L.marker([lat, lng], { icon: spot(cell), zIndexOffset, title: words(cell) });
    marker.on('click', () => onPick(cell));
    marker.addTo(layer);
    const element = marker.getElement();
    element?.setAttribute('aria-label', words(cell));
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPick(cell);
    });
  }
}

/** Outlines with names: what one sees a place by where the district has no tiles. */
export function drawRegions(
  map: L.Map,
  regions: readonly Region[],
  system: System,
  name: (region: Region) => string,
): void {
  for (const region of regions) {
    const { boundary } = region;
    if (!boundary) continue;
    const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
    const corners = polygons.map((rings) =>
      rings.map((ring) =>
        ring.map(([lng = 0, lat = 0]): [number, number] => {
          const at = toTiles({ lat, lng }, system);
          return [at.lat, at.lng];
        }),
      ),
    );
    L.polygon(corners, { className: 'region', interactive: false })
      .addTo(map)
      .bindTooltip(name(region), { permanent: true, direction: 'center', className: 'region-name' });
  }
}
