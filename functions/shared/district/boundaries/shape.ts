import type { Location, Region } from '../schemas.ts';

/**
 * A boundary in whole millionths of a degree (11 cm or less on the ground): neighbours that share a corner share it
 * to the last digit, and what is computed from it is exact.
 */
export interface Shape {
  /** x, y, x, y … of all rings; a ring is not closed by repeating its first corner. */
  coordinates: Int32Array;
  rings: readonly Ring[];
}

export interface Ring {
  /** Number of the first corner, and of the corner after the last. */
  from: number;
  to: number;
  /** A hole of the polygon before it. */
  hole: boolean;
}

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

const SCALE = 1_000_000;
export const toUnits = (degrees: number): number => Math.round(degrees * SCALE);
export const toDegrees = (units: number): number => units / SCALE;
export const pointOf = ({ lng, lat }: Location): [x: number, y: number] => [toUnits(lng), toUnits(lat)];

/** A shape from rings of corners; a ring that is closed by its first corner loses the repetition. */
export function shapeFrom(rings: readonly { corners: readonly number[]; hole: boolean }[]): Shape {
  const spans: Ring[] = [];
  const flat: number[] = [];
  for (const { corners, hole } of rings) {
    const from = flat.length / 2;
    for (let at = 0; at < corners.length; at += 2) {
      const x = corners[at] ?? 0;
      const y = corners[at + 1] ?? 0;
      const repeated = flat.length / 2 > from && flat.at(-2) === x && flat.at(-1) === y;
      if (!repeated) flat.push(x, y);
    }
    if (flat.length / 2 - from > 1 && flat[from * 2] === flat.at(-2) && flat[from * 2 + 1] === flat.at(-1))
      flat.length -= 2;
    spans.push({ from, to: flat.length / 2, hole });
  }
  return { coordinates: Int32Array.from(flat), rings: spans };
}

export function rectangle([minLng, minLat, maxLng, maxLat]: NonNullable<Region['bounds']>): Shape {
  const [west, south] = pointOf({ lng: minLng, lat: minLat });
  const [east, north] = pointOf({ lng: maxLng, lat: maxLat });
  return shapeFrom([{ corners: [west, south, east, south, east, north, west, north], hole: false }]);
}

export function boxOf({ coordinates }: Shape): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at] as number;
    const y = coordinates[at + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

export function boundsOf(shape: Shape): NonNullable<Region['bounds']> {
  const [minX, minY, maxX, maxY] = boxOf(shape);
  return [toDegrees(minX), toDegrees(minY), toDegrees(maxX), toDegrees(maxY)];
}
