import { type Shape, shapeFrom } from '../district/boundaries/shape.ts';

export interface Tile {
  code: string;
  shape: Shape;
  west: number;
  south: number;
}

interface Plan {
  seed: number;
  /** Tiles in a row, and rows. */
  side: number;
  /** Millionths of a degree from one tile to the next. */
  size: number;
  /** Corners along one side of a tile. */
  corners: number;
  west?: number;
  south?: number;
}

/** Grids that tile a square without a gap: neighbours share a jagged border, corner by corner. */
export function jaggedTiles({
  seed,
  side,
  size,
  corners,
  west = 109_720_000,
  south = 39_570_000,
}: Plan): Tile[] {
  let state = seed + 1;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
  const step = size / corners;
  /** Corners along a line of the lattice, off it so little that two lines meet at crossings alone. */
  const line = () => Array.from({ length: side * corners + 1 }, () => Math.round(random() * step * 0.8));
  const [across, along] = [Array.from({ length: side + 1 }, line), Array.from({ length: side + 1 }, line)];
  const horizontal = (row: number, at: number) => {
    // A crossing of two lines is where both are straight.
    const off = at % corners === 0 ? 0 : (across[row]?.[at] ?? 0);
    return [west + Math.round(at * step), south + row * size + off];
  };
  const vertical = (column: number, at: number) => {
    const off = at % corners === 0 ? 0 : (along[column]?.[at] ?? 0);
    return [west + column * size + off, south + Math.round(at * step)];
  };
  const tiles: Tile[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const parts = Array.from({ length: corners }, (_, at) => at);
      const ring = [
        ...parts.map((at) => horizontal(row, column * corners + at)),
        ...parts.map((at) => vertical(column + 1, row * corners + at)),
        ...parts.map((at) => horizontal(row + 1, (column + 1) * corners - at)),
        ...parts.map((at) => vertical(column, (row + 1) * corners - at)),
      ];
      tiles.push({
        code: `150603${String(Math.floor(tiles.length / 20) + 1).padStart(6, '0')}${String((tiles.length % 20) + 1).padStart(2, '0')}`,
        shape: shapeFrom([{ corners: ring.flat(), hole: false }]),
        west,
        south,
      });
    }
  }
  return tiles;
}
