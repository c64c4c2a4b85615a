import fc from 'fast-check';
import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, it } from 'vitest';
import { jaggedTiles, type Tile } from '../../testing/jagged-tiles.ts';
import type { Region } from '../schemas.ts';
import { geometryOf, shapeOf } from './geojson.ts';
import { indexRegions } from './region-index.ts';
import { boundsOf, rectangle, type Shape, toDegrees, toUnits } from './shape.ts';

const region = (code: string, more: Partial<Region> = {}): Region => ({
  code,
  level: ({ 6: 'district', 9: 'subdistrict', 12: 'community' } as const)[code.length] ?? 'grid',
  name: { zh: code, en: code },
  version: 1,
  ...more,
});
const at = (x: number, y: number) => ({ lng: toDegrees(x), lat: toDegrees(y) });
const indexOf = (tiles: readonly Tile[], others: Region[] = []) =>
  indexRegions(
    [...others, ...tiles.map(({ code, shape }) => region(code, { bounds: boundsOf(shape) }))],
    new Map(tiles.map(({ code, shape }) => [code, shape])),
  );

/** Another library's answer, from the GeoJSON in whole units: inside or on the edge. */
const holds = (shape: Shape, x: number, y: number): boolean => {
  const geometry = geometryOf(shape);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(
    (rings) =>
      pointInPolygon(
        [x, y],
        rings.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [toUnits(lng), toUnits(lat)])),
      ) !== false,
  );
};

describe('the grid of a point', () => {
  it('is the one another library finds, tried one by one, corners and edges included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 2, max: 7 }), (seed, side) => {
        const tiles = jaggedTiles({ seed, side, size: 400, corners: 6 });
        const { regionAt } = indexOf(tiles);
        const corners = tiles.flatMap(({ shape: { coordinates } }) => [
          coordinates[0] ?? 0,
          coordinates[1] ?? 0,
        ]);
        const span = side * 400;
        const [x0, y0] = [tiles[0]?.west ?? 0, tiles[0]?.south ?? 0];
        const random = Array.from({ length: 60 }, (_, n) => [
          x0 + ((seed * 31 + n * 977) % span),
          y0 + ((seed * 17 + n * 613) % span),
        ]).flat();
        const points = [...corners, ...random];
        for (let n = 0; n < points.length; n += 2) {
          const [x, y] = [points[n] as number, points[n + 1] as number];
          const slow = tiles.filter(({ shape }) => holds(shape, x, y)).map(({ code }) => code);
          const inner = x > x0 + 400 && y > y0 + 400 && x < x0 + span - 400 && y < y0 + span - 400;
          if (inner) expect(slow.length, 'tiles leave no gap').toBeGreaterThan(0);
          expect(regionAt(at(x, y))?.code).toBe(slow.sort()[0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('on a border is one and the same, however the regions are listed', () => {
    const tiles = jaggedTiles({ seed: 5, side: 4, size: 400, corners: 8 });
    const [forth, back] = [indexOf(tiles), indexOf([...tiles].reverse())];
    for (const {
      shape: { coordinates },
    } of tiles)
      for (let n = 0; n < coordinates.length; n += 2) {
        const corner = at(coordinates[n] as number, coordinates[n + 1] as number);
        expect(forth.regionAt(corner)?.code).toBeDefined();
        expect(back.regionAt(corner)?.code).toBe(forth.regionAt(corner)?.code);
      }
  });

  it('is not in a hole, is on its edge, and can be in the second part of a region', () => {
    const square = (west: number, south: number, size: number) => [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
    const shape = shapeOf({
      type: 'MultiPolygon',
      coordinates: [[square(109, 39, 0.4), square(109.1, 39.1, 0.2)], [square(109.6, 39, 0.1)]],
    });
    const district = region('150603', { bounds: [109, 39, 110, 40] });
    const { regionAt } = indexOf([{ code: '15060300100101', shape, west: 0, south: 0 }], [district]);
    expect(regionAt({ lng: 109.05, lat: 39.05 })?.level).toBe('grid');
    expect(regionAt({ lng: 109.2, lat: 39.2 })?.level).toBe('district');
    expect(regionAt({ lng: 109.1, lat: 39.2 })?.level).toBe('grid');
    expect(regionAt({ lng: 109.65, lat: 39.05 })?.level).toBe('grid');
    expect(regionAt({ lng: 109.5, lat: 39.05 })?.level).toBe('district');
  });
});

describe('where grids are missing', () => {
  const frame = (code: string, bounds: Region['bounds'] & object) => region(code, { bounds });
  const above = [
    frame('150603', [109, 39, 110, 40]),
    frame('150603001', [109, 39, 109.5, 40]),
    frame('150603001001', [109, 39, 109.5, 39.5]),
  ];

  it('the smallest region above takes the point, and nothing outside the district', () => {
    const { regionAt } = indexRegions(above, new Map());
    expect(regionAt({ lng: 109.2, lat: 39.2 })?.code).toBe('150603001001');
    expect(regionAt({ lng: 109.2, lat: 39.7 })?.code).toBe('150603001');
    expect(regionAt({ lng: 109.7, lat: 39.7 })?.code).toBe('150603');
    expect(regionAt({ lng: 110.1, lat: 39.7 })).toBeUndefined();
    expect(regionAt({ lng: Number.NaN, lat: 39.7 })).toBeUndefined();
    expect(indexRegions([], new Map()).regionAt({ lng: 109.2, lat: 39.2 })).toBeUndefined();
  });

  it('a sliver between grids is the nearer one’s, 50 metres far and not farther, and never another community’s', () => {
    const grids = [
      frame('15060300100101', [109, 39, 109.2, 39.5]),
      frame('15060300100102', [109.2004, 39, 109.4, 39.5]),
    ];
    const other = frame('150603001002', [109, 39.5, 109.5, 40]);
    const { regionAt } = indexRegions([...above, ...grids, other], new Map());
    expect(regionAt({ lng: 109.2001, lat: 39.2 })?.code).toBe('15060300100101');
    expect(regionAt({ lng: 109.2003, lat: 39.2 })?.code).toBe('15060300100102');
    expect(regionAt({ lng: 109.4005, lat: 39.2 })?.code).toBe('15060300100102');
    expect(regionAt({ lng: 109.4006, lat: 39.2 })?.code).toBe('150603001001');
    expect(regionAt({ lng: 109.2, lat: 39.5001 })?.code).toBe('150603001002');
  });

  it('a drawn boundary comes before a frame, and a retired grid takes nothing', () => {
    const two = [
      frame('15060300100101', [109, 39, 109.3, 39.3]),
      frame('15060300100102', [109, 39, 109.3, 39.3]),
    ];
    const point = { lng: 109.1, lat: 39.1 };
    const drawn = new Map([['15060300100102', rectangle([109, 39, 109.3, 39.3])]]);
    expect(indexRegions([...above, ...two], new Map()).regionAt(point)?.code).toBe('15060300100101');
    expect(indexRegions([...above, ...two], drawn).regionAt(point)?.code).toBe('15060300100102');
    const gone = two.map((each) => ({ ...each, retired: true as const }));
    expect(indexRegions([...above, ...gone], drawn).regionAt(point)?.code).toBe('150603001001');
  });
});
