import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, cellsAround, distance, NEAR_METRES } from './near.ts';

/** From Hainan to the north of Heilongjiang. */
const point = fc.record({
  lat: fc.double({ min: 18, max: 53.5, noNaN: true }),
  lng: fc.double({ min: 73, max: 135, noNaN: true }),
});
const METRES_PER_DEGREE = 111_320;
const moved = ({ lat, lng }: { lat: number; lng: number }, metres: number, angle: number) => ({
  lat: lat + (metres * Math.sin(angle)) / METRES_PER_DEGREE,
  lng: lng + (metres * Math.cos(angle)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
});
const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

describe('reports near each other', () => {
  it('are found: whatever lies within 100 metres lies in a cell that is asked', () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 0, max: NEAR_METRES - 0.5, noNaN: true }),
        angle,
        (here, metres, to) => {
          expect(cellsAround(here)).toContain(cellOf(moved(here, metres, to)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('cost four queries at most below 44° north, six anywhere in China', () => {
    fc.assert(
      fc.property(point, (here) => {
        const cells = cellsAround(here);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.length).toBeLessThanOrEqual(here.lat < 44 ? 4 : 6);
      }),
    );
  });

  it('are as far apart as they are, whoever asks', () => {
    fc.assert(
      fc.property(point, fc.double({ min: 1, max: 300, noNaN: true }), angle, (here, metres, to) => {
        const there = moved(here, metres, to);
        expect(Math.abs(distance(here, there) - metres)).toBeLessThanOrEqual(1);
        expect(Math.abs(distance(there, here) - distance(here, there))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
