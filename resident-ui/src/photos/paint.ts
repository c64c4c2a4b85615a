/** Cells of a grid over the photo that are covered; a stroke is the cells one touch added. */
export interface Grid {
  columns: number;
  rows: number;
  cell: number;
}

export type Stroke = number[];

/** About 32 cells along the longer side: one covers a face in a street photo, few cover a plate. */
export function gridOf(width: number, height: number): Grid {
  const cell = Math.max(8, Math.ceil(Math.max(width, height) / 32));
  return { columns: Math.ceil(width / cell), rows: Math.ceil(height / cell), cell };
}

export function cellAt(grid: Grid, x: number, y: number): number | undefined {
  const column = Math.floor(x / grid.cell);
  const row = Math.floor(y / grid.cell);
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return undefined;
  return row * grid.columns + column;
}

/** What a fingertip covers: the cell it points at and those around it. */
function fingertip(grid: Grid, x: number, y: number): number[] {
  const around = [-grid.cell, 0, grid.cell];
  const cells: number[] = [];
  for (const dx of around) {
    for (const dy of around) {
      const cell = cellAt(grid, x + dx, y + dy);
      if (cell !== undefined) cells.push(cell);
    }
  }
  return cells;
}

/** Every cell on the way from one point to the next, so that a quick finger leaves no gap. */
export function cellsBetween(grid: Grid, from: [number, number], to: [number, number]): number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const steps = Math.max(1, Math.ceil((Math.hypot(dx, dy) / grid.cell) * 2));
  const cells = new Set<number>();
  for (let n = 0; n <= steps; n += 1) {
    const part = n / steps;
    for (const cell of fingertip(grid, from[0] + dx * part, from[1] + dy * part)) cells.add(cell);
  }
  return [...cells];
}

/** Opaque blocks, drawn into the picture itself: nothing beneath can be brought back. */
export function drawStrokes(context: CanvasRenderingContext2D, grid: Grid, strokes: Stroke[]): void {
  context.fillStyle = '#22312e';
  for (const cell of new Set(([] as number[]).concat(...strokes))) {
    const x = (cell % grid.columns) * grid.cell;
    const y = Math.floor(cell / grid.columns) * grid.cell;
    context.fillRect(x, y, grid.cell, grid.cell);
  }
}
