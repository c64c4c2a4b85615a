import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, contains, coverOf, FINEST, middleOf, tileOf } from './tiles.ts';

const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
});

describe('a tile', () => {
  it('is named as others name it', () => {
    expect(tileOf({ lat: 39.605, lng: 109.785 }, 3)).toBe('132');
    expect(tileOf({ lat: 47.6, lng: -122.3 }, 7)).toBe('0212300');
  });

  it('of the finest level is where the point is, by two metres', () => {
    fc.assert(
      fc.property(point, (at) => {
        const middle = middleOf(tileOf(at));
        expect(Math.abs(middle.lat - at.lat)).toBeLessThan(2 / 111_000);
        expect(Math.abs(middle.lng - at.lng)).toBeLessThan(360 / 2 ** FINEST);
      }),
    );
  });

  it('lies in those that cover the ground around it: at most four', () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 1e-5, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, size, part) => {
          const bounds: Bounds = [at.lng - size * part, at.lat - size * part, at.lng + size, at.lat + size];
          const clipped = bounds.map((degree, i) =>
            Math.max(i % 2 ? -85 : -180, Math.min(i % 2 ? 85 : 180, degree)),
          ) as Bounds;
          const cover = coverOf(clipped);
          expect(cover.length).toBeLessThanOrEqual(4);
          expect(contains(clipped, at)).toBe(true);
          expect(cover.some((tile) => tileOf(at).startsWith(tile))).toBe(true);
        },
      ),
    );
  });
});
