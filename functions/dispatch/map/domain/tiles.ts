/** A corner of the world in degrees, as maps name them. */
export interface Point {
  lat: number;
  lng: number;
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** A tile of this level is about two metres wide: a place has no finer one. */
export const FINEST = 24;

/** Web Mercator ends here. */
const MOST_LAT = 85.05112878;

const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Where a point lies on a square world, 0…1 from the north-west. */
export function onWorld({ lat, lng }: Point): [x: number, y: number] {
  const sine = Math.sin((clamped(lat, -MOST_LAT, MOST_LAT) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const most = 1 - 2 ** -30;
  return [clamped(lng / 360 + 0.5, 0, most), clamped(y, 0, most)];
}

const tileAt = (point: Point, level: number): [x: number, y: number] =>
  onWorld(point).map((part) => Math.floor(part * 2 ** level)) as [number, number];

/** The quadkey of a tile: that of every tile around it is a beginning of it, so a range of keys is a piece of ground. */
function keyOf(x: number, y: number, level: number): string {
  let key = '';
  for (let bit = level - 1; bit >= 0; bit--)
    key += String((Math.floor(x / 2 ** bit) % 2) + 2 * (Math.floor(y / 2 ** bit) % 2));
  return key;
}

export const tileOf = (point: Point, level: number = FINEST): string => keyOf(...tileAt(point, level), level);

/** The middle of a tile. */
export function middleOf(tile: string): Point {
  let [x, y] = [0, 0];
  for (const digit of tile) {
    x = 2 * x + (Number(digit) % 2);
    y = 2 * y + (digit > '1' ? 1 : 0);
  }
  const size = 2 ** tile.length;
  const north = Math.PI * (1 - (2 * (y + 0.5)) / size);
  return { lng: ((x + 0.5) / size) * 360 - 180, lat: (Math.atan(Math.sinh(north)) * 180) / Math.PI };
}

export const contains = ([west, south, east, north]: Bounds, { lat, lng }: Point): boolean =>
  lat >= south && lat <= north && lng >= west && lng <= east;

/** At most four tiles that cover a piece of ground between them: as fine as four of them can be. */
export function coverOf([west, south, east, north]: Bounds): string[] {
  for (let level = FINEST; level > 0; level--) {
    const [left, top] = tileAt({ lat: north, lng: west }, level);
    const [right, bottom] = tileAt({ lat: south, lng: east }, level);
    if (right - left > 1 || bottom - top > 1) continue;
    const columns = left === right ? [left] : [left, right];
    const rows = top === bottom ? [top] : [top, bottom];
    return columns.flatMap((x) => rows.map((y) => keyOf(x, y, level)));
  }
  return [''];
}
