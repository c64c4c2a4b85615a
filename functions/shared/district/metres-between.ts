import type { Location } from './schemas.ts';

export const METRES_PER_DEGREE = 111_320;

/** Metres between two points a few hundred metres apart. */
export function metresBetween(a: Location, b: Location): number {
  const y = (a.lat - b.lat) * METRES_PER_DEGREE;
  const x = (a.lng - b.lng) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.round(Math.hypot(x, y));
}
