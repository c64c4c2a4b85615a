import type { District, LatLng } from '../api-types.ts';

/** What part of the district the plane shows: a centre and how many degrees of longitude across. */
export interface View {
  center: LatLng;
  span: number;
}

const METRES_PER_DEGREE = 111_320;
const MIN_SPAN = 0.002;

const squeeze = (lat: number) => Math.cos((lat * Math.PI) / 180);

export function wholeDistrict({ bounds: [west, south, east, north] }: District): View {
  const center = { lat: (south + north) / 2, lng: (west + east) / 2 };
  return { center, span: Math.max(east - west, (north - south) / squeeze(center.lat)) * 1.08 };
}

/** Position on a square plane, 0…1 from the top left. */
export function toPlane(view: View, { lat, lng }: LatLng): { x: number; y: number } {
  const x = 0.5 + (lng - view.center.lng) / view.span;
  const y = 0.5 - (lat - view.center.lat) / (view.span * squeeze(view.center.lat));
  return { x, y };
}

export function fromPlane(view: View, { x, y }: { x: number; y: number }): LatLng {
  const lng = view.center.lng + (x - 0.5) * view.span;
  const lat = view.center.lat - (y - 0.5) * view.span * squeeze(view.center.lat);
  return { lat: round(lat), lng: round(lng) };
}

/** Six digits are 11 cm: more would pretend. */
export const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export function zoomed(view: View, center: LatLng, factor: number, district: District): View {
  const widest = wholeDistrict(district).span;
  return { center, span: Math.min(Math.max(view.span * factor, MIN_SPAN), widest) };
}

export const spanMetres = (view: View): number =>
  Math.round(view.span * METRES_PER_DEGREE * squeeze(view.center.lat));

/** A round length for the scale bar: about a quarter of the plane. */
export function scaleMetres(view: View): number {
  const quarter = spanMetres(view) / 4;
  const power = 10 ** Math.floor(Math.log10(quarter));
  return [5, 2, 1].map((n) => n * power).find((n) => n <= quarter) ?? power;
}

export function isInside({ bounds: [west, south, east, north] }: District, { lat, lng }: LatLng): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}
