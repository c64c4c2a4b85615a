import gcoord from 'gcoord';
import type { LatLng } from '../api-types.ts';
import { round } from './plane-geometry.ts';

type System = 'wgs84' | 'gcj02';

function turn({ lat, lng }: LatLng, from: System, to: System): LatLng {
  if (from === to) return { lat: round(lat), lng: round(lng) };
  const name = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02 };
  const [x, y] = gcoord.transform([lng, lat], name[from], name[to]);
  return { lat: round(y), lng: round(x) };
}

/** What is stored and sent is always WGS-84; Chinese tiles are drawn in GCJ-02. */
export const toTiles = (point: LatLng, system: System): LatLng => turn(point, 'wgs84', system);
export const fromTiles = (point: LatLng, system: System): LatLng => turn(point, system, 'wgs84');
