import type { Boundary, Region } from '../../api/records.ts';

export type Box = [minLng: number, minLat: number, maxLng: number, maxLat: number];

/** Longitudes are shorter than latitudes by this, so that a map keeps the shape of what it shows. */
const narrow = (box: Box) => Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);

/** The corners of a region's boundary, or of its frame while nobody has drawn one. */
export function ringsOf({ boundary, bounds }: Pick<Region, 'boundary' | 'bounds'>): number[][][] {
  if (boundary) return polygonsOf(boundary).flat();
  if (!bounds) return [];
  const [west, south, east, north] = bounds;
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ];
}

const polygonsOf = (boundary: Boundary): number[][][][] =>
  boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;

/** The frame around everything, a little wider. */
export function frameOf(rings: number[][][]): Box | undefined {
  const corners = rings.flat();
  if (corners.length === 0) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of corners) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  const margin = 0.03 * Math.max(east - west, north - south, 1e-4);
  return [west - margin, south - margin, east + margin, north + margin];
}

export const MAP_WIDTH = 720;
export const heightOf = (box: Box) =>
  Math.min(560, (MAP_WIDTH * (box[3] - box[1])) / ((box[2] - box[0]) * narrow(box)));

/** An SVG path of rings inside a frame: north is up. */
export function pathOf(rings: number[][][], box: Box): string {
  const height = heightOf(box);
  const scale = Math.min(MAP_WIDTH / ((box[2] - box[0]) * narrow(box)), height / (box[3] - box[1]));
  // A picture as high as it may be is narrower than its frame: it stands in the middle.
  const left = (MAP_WIDTH - (box[2] - box[0]) * narrow(box) * scale) / 2;
  const x = (lng: number) => (left + (lng - box[0]) * narrow(box) * scale).toFixed(1);
  const y = (lat: number) => (height - (lat - box[1]) * scale).toFixed(1);
  return rings
    .map((ring) => `M${ring.map(([lng = 0, lat = 0]) => `${x(lng)} ${y(lat)}`).join('L')}Z`)
    .join('');
}
