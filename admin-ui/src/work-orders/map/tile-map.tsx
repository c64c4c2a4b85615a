import { Box } from '@mui/material';
import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { Region } from '../../api/records.ts';
import { useName } from '../../lookups/names.ts';
import { fromTiles, toTiles } from './coordinates.ts';
import { drawCells, drawRegions } from './draw-cells.ts';
import { look } from './look.ts';
import type { Cell, District, View } from './use-orders-map.ts';
import 'leaflet/dist/leaflet.css';

type Props = {
  ground: { district: District; regions: Region[] };
  cells: readonly Cell[];
  onView: (view: View) => void;
  onPick: (cell: Cell) => void;
};

const MOST_ZOOM = 18;

/** The district's tiles, or its outlines where it has none, with the orders on them. */
export const TileMap = ({ ground, cells, onView, onPick }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ map: L.Map; spots: L.LayerGroup }>(undefined);
  const name = useName();
  const heard = useRef({ onView, onPick, name });
  heard.current = { onView, onPick, name };
  const translate = useTranslate();
  const { district, regions } = ground;
  const system = district.map?.coordinates ?? 'wgs84';

  // Built once: what is looked at afterwards is the person's own doing.
  useEffect(() => {
    if (!box.current) return;
    const map = L.map(box.current, {
      attributionControl: false,
      maxZoom: MOST_ZOOM,
      // Tiles are sharp at whole steps alone.
      zoomSnap: district.map?.tileUrl ? 1 : 0.25,
    });
    const [west, south, east, north] = district.bounds;
    const corner = (lat: number, lng: number): [number, number] => {
      const at = toTiles({ lat, lng }, system);
      return [at.lat, at.lng];
    };
    map.fitBounds([corner(south, west), corner(north, east)]);
    if (district.map?.tileUrl) {
      L.tileLayer(district.map.tileUrl, { maxZoom: MOST_ZOOM }).addTo(map);
      L.control.attribution({ prefix: false }).addAttribution(district.map.attribution).addTo(map);
    }
    L.control.scale({ imperial: false }).addTo(map);
    drawRegions(map, regions, system, (region) => heard.current.name(region.name) ?? region.code);
    const spots = L.layerGroup().addTo(map);
    drawn.current = { map, spots };
    const told = () => {
      const [from, to] = [map.getBounds().getSouthWest(), map.getBounds().getNorthEast()].map((each) =>
        fromTiles(each, system),
      );
      if (!from || !to) return;
      const bounds = [from.lng, from.lat, to.lng, to.lat].map((degrees) => degrees.toFixed(6)).join(',');
      heard.current.onView({ bounds, zoom: Math.floor(map.getZoom()) });
    };
    map.on('moveend', told);
    told();
    return () => {
      map.remove();
      drawn.current = undefined;
    };
  }, [district, regions, system]);

  useEffect(() => {
    if (!drawn.current) return;
    const { map, spots } = drawn.current;
    drawCells(spots, cells, {
      system,
      words: ({ count, red, yellow, blue }) => translate('order_map.spot', { count, red, yellow, blue }),
      onPick: (cell) => {
        const { lat, lng } = toTiles(cell, system);
        const known = cell.ids?.length ?? 0;
        if (known < cell.count && map.getZoom() < MOST_ZOOM)
          map.setView([lat, lng], Math.min(map.getZoom() + 2, MOST_ZOOM));
        else heard.current.onPick(cell);
      },
    });
  }, [cells, system, translate]);

  return <Box ref={box} role="application" aria-label={translate('order_map.title')} sx={look} />;
};
