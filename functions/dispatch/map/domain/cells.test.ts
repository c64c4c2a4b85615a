import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, type Found, MOST_CELLS } from './cells.ts';
import { onWorld, tileOf } from './tiles.ts';

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
      11,
      NOW,
    );
    expect(cells).toMatchObject([
      { count: 4, blue: 2, yellow: 1, red: 1, ids: ['C', 'D', 'A', 'B'] },
      { count: 1, blue: 1, ids: ['E'] },
    ]);
    expect(cells[0]?.lat).toBeCloseTo(39.6, 4);
  });

  it('close by tell which they are: of many at one place the first by deadline', () => {
    const many = Array.from({ length: 30 }, (_, i) => found(`W${i}`, 39.6, 109.7, { dueAt: at(20 + i) }));
    const [[far], [near]] = [cellsOf(many, 12, NOW), cellsOf(many, 18, NOW)];
    expect(far).toMatchObject({ count: 30 });
    expect(far).not.toHaveProperty('ids');
    expect(near).toMatchObject({ count: 30, ids: many.slice(0, 20).map(({ id }) => id) });
  });

  it('never are more spots than one can look at, none covers another, and no order is lost', () => {
    const degrees = (min: number) => fc.double({ min, max: min + 1, noNaN: true });
    const points = fc.array(fc.tuple(degrees(39), degrees(109)), { minLength: 500, maxLength: 900 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 22 }), (all, zoom) => {
        const cells = cellsOf(
          all.map(([lat, lng], i) => found(`W${i}`, lat, lng)),
          zoom,
          NOW,
        );
        expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
        for (const part of ['count', 'blue'] as const)
          expect(cells.reduce((sum, cell) => sum + cell[part], 0)).toBe(all.length);
        const spots = cells.map((cell) => onWorld(cell).map((part) => part * 256 * 2 ** zoom));
        let nearest = Number.POSITIVE_INFINITY;
        for (const [i, [x = 0, y = 0]] of spots.entries())
          for (const [u = 0, v = 0] of spots.slice(i + 1))
            nearest = Math.min(nearest, Math.hypot(x - u, y - v));
        expect(nearest).toBeGreaterThan(55);
      }),
      { numRuns: 8 },
    );
  });
});
