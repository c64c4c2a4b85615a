import type { Ring, Shape } from './shape.ts';

/**
 * A shape in few bytes, as its row holds it: the number of rings, of each twice its corners (plus one for a hole),
 * then each corner as the way from the corner before. Whole numbers of seven bits a byte, signs folded in: a grid of
 * forty corners takes about 160 bytes, as GeoJSON 1,600.
 */
export function pack({ coordinates, rings }: Shape): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  const fold = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
  write(rings.length);
  for (const { from, to, hole } of rings) write(2 * (to - from) + (hole ? 1 : 0));
  let [x, y] = [0, 0];
  for (let at = 0; at < coordinates.length; at += 2) {
    write(fold((coordinates[at] as number) - x));
    write(fold((coordinates[at + 1] as number) - y));
    x = coordinates[at] as number;
    y = coordinates[at + 1] as number;
  }
  return Uint8Array.from(bytes);
}

/** @throws RangeError for bytes that `pack` did not write */
export function unpack(bytes: Uint8Array): Shape {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a packed shape ends too early');
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  };
  const unfold = (value: number) => (value % 2 ? -(value + 1) / 2 : value / 2);
  const rings: Ring[] = [];
  let corners = 0;
  for (let left = read(); left > 0; left--) {
    const size = read();
    const from = corners;
    corners += size >> 1;
    rings.push({ from, to: corners, hole: size % 2 === 1 });
  }
  if (corners * 2 > bytes.length) throw new RangeError('a packed shape ends too early');
  const coordinates = new Int32Array(corners * 2);
  let [x, y] = [0, 0];
  for (let corner = 0; corner < corners; corner++) {
    x += unfold(read());
    y += unfold(read());
    coordinates[2 * corner] = x;
    coordinates[2 * corner + 1] = y;
  }
  return { coordinates, rings };
}
