import { METRES_PER_DEGREE, metresBetween } from '../../shared/district/metres-between.ts';
import type { Location } from '../../shared/district/schemas.ts';

/** Reports closer than this may be the same thing. Metres. */
export const NEAR_METRES = 100;

const LAT_STEP = 0.002;
const LNG_STEP = 0.0025;

const cell = (lat: number, lng: number): string =>
  `${Math.floor(lat / LAT_STEP)}:${Math.floor(lng / LNG_STEP)}`;

/** The index cell of a point: about 220 m a side at 40° north. */
export const cellOf = ({ lat, lng }: Location): string => cell(lat, lng);

/**
 * The cells that a circle of NEAR_METRES touches: one to four, north of 44° (where a cell is narrower than
 * the circle) up to six.
 */
export function cellsAround({ lat, lng }: Location): string[] {
  const dLat = NEAR_METRES / METRES_PER_DEGREE;
  const dLng = NEAR_METRES / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  const cells = [-1, 1].flatMap((y) => [-1, 0, 1].map((x) => cell(lat + y * dLat, lng + x * dLng)));
  return [...new Set(cells)];
}

export { metresBetween as distance };
