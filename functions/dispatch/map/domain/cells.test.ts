import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, type Found, MOST_CELLS } from './cells.ts';
import { tileOf } from './tiles.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour)).toISOString();
const NOW = at(12);
const found = (id: string, lat: number, lng: number, row: Partial<Found['row']> = {}): Found => ({
  id,
  tile: tileOf({ lat, lng }),
  row: { region: '150603001001', dueAt: at(20), yellowAt: at(18), ...row },
});

describe('orders on the map', () => {
  it('near each other are one spot, counted by colour; a clock that stands still turns none red', () => {
    const cells = cellsOf(
      [
        found('A', 39.6, 109.7),
        found('B', 39.6, 109.7, { yellowAt: at(11) }),
        found('C', 39.6, 109.7, { yellowAt: at(9), dueAt: at(10) }),
        found('D', 39.6, 109.7, { yellowAt: at(9), dueAt: at(10), stillAt: at(8) }),
        found('E', 39.9, 109.7),
      ],
      14,
      NOW,
    );
    expect(cells).toMatchObject([
      { count: 4, blue: 2, yellow: 1, red: 1, ids: ['A', 'B', 'C', 'D'] },
      { count: 1, blue: 1, ids: ['E'] },
    ]);
    expect(cells[0]?.lat).toBeCloseTo(39.6, 4);
  });

  it('never are more spots than one can look at, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 39, max: 40, noNaN: true }),
            fc.double({ min: 109, max: 110, noNaN: true }),
          ),
          { maxLength: 900, minLength: 500 },
        ),
        fc.integer({ min: 1, max: 24 }),
        (points, level) => {
          const cells = cellsOf(
            points.map(([lat, lng], i) => found(`W${i}`, lat, lng)),
            level,
            NOW,
          );
          expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
        },
      ),
      { numRuns: 20 },
    );
  });
});
