import { describe, expect, it } from 'vitest';
import { frameOf, heightOf, MAP_WIDTH, pathOf, ringsOf } from './outline.ts';

const square = [
  [109, 39],
  [109.1, 39],
  [109.1, 39.1],
  [109, 39.1],
  [109, 39],
];

describe('a region on the map', () => {
  it('is its boundary with holes and parts, else its frame, else nothing', () => {
    const hole = square.map(([lng = 0, lat = 0]) => [lng / 2, lat / 2]);
    expect(ringsOf({ boundary: { type: 'Polygon', coordinates: [square, hole] } })).toEqual([square, hole]);
    expect(
      ringsOf({ boundary: { type: 'MultiPolygon', coordinates: [[square], [square, hole]] } }),
    ).toHaveLength(3);
    expect(ringsOf({ bounds: [109, 39, 109.1, 39.1] })).toEqual([square.slice(0, 4)]);
    expect(ringsOf({})).toEqual([]);
    expect(frameOf([])).toBeUndefined();
  });

  it('lies inside the picture, north up, as wide as the ground is', () => {
    const box = frameOf([square]) as [number, number, number, number];
    const points = [...pathOf([square], box).matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const [x = -1, y = -1] of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(MAP_WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(heightOf(box));
    }
    const [south, , north] = points;
    expect(north?.[1]).toBeLessThan(south?.[1] ?? 0);
    const wide = (points[1]?.[0] ?? 0) - (points[0]?.[0] ?? 0);
    const high = (points[1]?.[1] ?? 0) - (points[2]?.[1] ?? 0);
    expect(wide / high).toBeCloseTo(Math.cos((39.05 * Math.PI) / 180), 2);
  });
});
