import gcoord from 'gcoord';

export type Point = { lat: number; lng: number };
export type System = 'wgs84' | 'gcj02';

const turn = ({ lat, lng }: Point, from: System, to: System): Point => {
  if (from === to) return { lat, lng };
  const name = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02 };
  const [x, y] = gcoord.transform([lng, lat], name[from], name[to]);
  return { lat: y, lng: x };
};

/** What is stored is WGS-84; Chinese tiles are drawn in GCJ-02. */
export const toTiles = (point: Point, system: System): Point => turn(point, 'wgs84', system);
export const fromTiles = (point: Point, system: System): Point => turn(point, system, 'wgs84');
