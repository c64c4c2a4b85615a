import type { Shape } from './shape.ts';

/**
 * Whether a point lies in a shape or on its edge, the edge of a hole included. Whole numbers make it exact: the
 * products stay below 2^53 for a point in the box of a shape less than 60° across.
 */
export function contains({ coordinates, rings }: Shape, x: number, y: number): boolean {
  let inside = false;
  for (const { from, to } of rings) {
    let ax = (coordinates[2 * to - 2] as number) - x;
    let ay = (coordinates[2 * to - 1] as number) - y;
    for (let at = from; at < to; at++) {
      const bx = (coordinates[2 * at] as number) - x;
      const by = (coordinates[2 * at + 1] as number) - y;
      const cross = ax * by - bx * ay;
      if (cross === 0 && ax * bx <= 0 && ay * by <= 0) return true;
      // The edge passes the point's height, on the point's right.
      if (ay > 0 !== by > 0 && cross > 0 === by > ay) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** Metres from a point to the nearest edge, on a plane that is flat enough for a few hundred of them. */
export function metresToEdge({ coordinates, rings }: Shape, x: number, y: number): number {
  const perX = METRES_PER_UNIT * Math.cos((y / 1e6) * (Math.PI / 180));
  let nearest = Infinity;
  for (const { from, to } of rings) {
    let ax = ((coordinates[2 * to - 2] as number) - x) * perX;
    let ay = ((coordinates[2 * to - 1] as number) - y) * METRES_PER_UNIT;
    for (let at = from; at < to; at++) {
      const bx = ((coordinates[2 * at] as number) - x) * perX;
      const by = ((coordinates[2 * at + 1] as number) - y) * METRES_PER_UNIT;
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
      ax = bx;
      ay = by;
    }
  }
  return nearest;
}

/** A millionth of a degree of latitude. */
export const METRES_PER_UNIT = 0.111195;
