/** Measures in points from the page's lower left corner, as PDF counts. */
export const MM = 72 / 25.4;
export const PAGE: [width: number, height: number] = [210 * MM, 297 * MM];

const COLUMNS = 3;
const ROWS = 4;
export const PER_PAGE = COLUMNS * ROWS;

/** 60 × 65 mm: three cuts across and four down, and 15 mm around that no printer minds. */
export const LABEL = { width: 60 * MM, height: 65 * MM };
const LEFT = (PAGE[0] - COLUMNS * LABEL.width) / 2;
const BOTTOM = (PAGE[1] - ROWS * LABEL.height) / 2;

/** Lower left corner of the nth label of a page, counted as one reads. */
export const cornerOf = (n: number): { x: number; y: number } => ({
  x: LEFT + (n % COLUMNS) * LABEL.width,
  y: BOTTOM + (ROWS - 1 - Math.floor(n / COLUMNS)) * LABEL.height,
});

export interface Mark {
  start: { x: number; y: number };
  end: { x: number; y: number };
}

const TICK = 6 * MM;
const GAP = 1.5 * MM;
const ARM = 1.2 * MM;

const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
  start: { x: x1, y: y1 },
  end: { x: x2, y: y2 },
});

/** Where to cut: ticks around the grid for a ruler, small crosses where four labels meet. */
export function cutMarks(): Mark[] {
  const xs = Array.from({ length: COLUMNS + 1 }, (_, column) => LEFT + column * LABEL.width);
  const ys = Array.from({ length: ROWS + 1 }, (_, row) => BOTTOM + row * LABEL.height);
  const [right, top] = [LEFT + COLUMNS * LABEL.width, BOTTOM + ROWS * LABEL.height];
  return [
    ...xs.flatMap((x) => [
      line(x, BOTTOM - GAP - TICK, x, BOTTOM - GAP),
      line(x, top + GAP, x, top + GAP + TICK),
    ]),
    ...ys.flatMap((y) => [
      line(LEFT - GAP - TICK, y, LEFT - GAP, y),
      line(right + GAP, y, right + GAP + TICK, y),
    ]),
    ...xs
      .slice(1, -1)
      .flatMap((x) =>
        ys.slice(1, -1).flatMap((y) => [line(x - ARM, y, x + ARM, y), line(x, y - ARM, x, y + ARM)]),
      ),
  ];
}
