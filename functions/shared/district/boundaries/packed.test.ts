import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometryOf, geometrySchema, shapeOf } from './geojson.ts';
import { pack, unpack } from './packed.ts';

const corner = fc.tuple(
  fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
  fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
);
const ring = fc
  .uniqueArray(corner, { minLength: 3, maxLength: 30, selector: String })
  .map((corners) => [...corners.map((each) => [...each]), [...(corners[0] ?? [])]]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const geometry = fc.oneof(
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(polygon, { minLength: 2, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);

describe('a boundary', () => {
  it('comes back from its bytes as it went in', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        expect(geometrySchema.safeParse(given).success).toBe(true);
        expect(geometryOf(unpack(pack(shapeOf(given))))).toEqual(given);
      }),
    );
  });

  it('is not read from bytes that end too early', () => {
    const bytes = pack(
      shapeOf({
        type: 'Polygon',
        coordinates: [
          [
            [109, 39],
            [110, 39],
            [110, 40],
            [109, 39],
          ],
        ],
      }),
    );
    for (let length = 0; length < bytes.length; length++)
      expect(() => unpack(bytes.subarray(0, length))).toThrow(RangeError);
  });

  it.each([
    [
      'not_degrees',
      {
        type: 'Polygon',
        coordinates: [
          [
            [4e7, 1e7],
            [4e7, 2e7],
            [5e7, 2e7],
            [4e7, 1e7],
          ],
        ],
      },
    ],
    [
      'no_area',
      {
        type: 'Polygon',
        coordinates: [
          [
            [109, 39],
            [110, 39],
            [109, 39],
            [109, 39],
          ],
        ],
      },
    ],
    [
      'too_many_corners',
      { type: 'Polygon', coordinates: [Array.from({ length: 6_000 }, (_, n) => [n / 100, n / 100])] },
    ],
    ['Invalid', { type: 'Point', coordinates: [109, 39] }],
    ['Invalid', { type: 'Polygon', coordinates: [[['109', '39']]] }],
    ['Too small', { type: 'Polygon', coordinates: [] }],
  ])('is refused as %s', (message, given) => {
    const parsed = geometrySchema.safeParse(given);
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });
});
