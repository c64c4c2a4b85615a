import Flatbush from 'flatbush';
import { contains } from '../../../shared/district/boundaries/contains.ts';
import type { Shape } from '../../../shared/district/boundaries/shape.ts';

/**
 * Whether a ring crosses or touches itself: somebody's slip of the pen, which makes inside and outside a matter of
 * counting. Worth a warning, not a refusal: most of the area is right all the same.
 */
export function crossesItself({ coordinates, rings }: Shape): boolean {
  return rings.some(({ from, to }) => {
    const count = to - from;
    const x = (at: number) => coordinates[2 * (from + (at % count))] as number;
    const y = (at: number) => coordinates[2 * (from + (at % count)) + 1] as number;
    const edges = new Flatbush(count, 16, Int32Array);
    for (let at = 0; at < count; at++) {
      const [ax, ay, bx, by] = [x(at), y(at), x(at + 1), y(at + 1)];
      edges.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
    edges.finish();
    const side = (a: number, b: number, c: number): number =>
      Math.sign((x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a)));
    const meet = (a: number, b: number): boolean =>
      side(a, a + 1, b) !== side(a, a + 1, b + 1) && side(b, b + 1, a) !== side(b, b + 1, a + 1);
    for (let at = 0; at < count; at++) {
      const [ax, ay, bx, by] = [x(at), y(at), x(at + 1), y(at + 1)];
      const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
      // An edge meets its neighbours, and itself, in any ring.
      const others = edges.search(...box, (other) => other > at + 1 && !(at === 0 && other === count - 1));
      if (others.some((other) => meet(at, other))) return true;
    }
    return false;
  });
}

/** Whether a corner lies outside of what is above. An edge may cut a bay of it all the same: a hint, no proof. */
export function reachesOutside(shape: Shape, above: Shape): boolean {
  const { coordinates } = shape;
  for (let at = 0; at < coordinates.length; at += 2)
    if (!contains(above, coordinates[at] as number, coordinates[at + 1] as number)) return true;
  return false;
}
