import { MM, PAGE } from '../../shared/pdf/page.ts';
import type { LayoutName } from '../domain/job.ts';

/** Where a line of text stands in a label, in millimetres, and the sizes it may have in points. */
interface TextSpot {
  /** Middle of the lines. */
  y: number;
  sizes: readonly number[];
  lines: number;
}

/** A plate in millimetres: its size, how many a page holds, and what stands where. */
export interface Layout {
  width: number;
  height: number;
  columns: number;
  rows: number;
  /** The picture with its quiet zone. */
  picture: { x: number; y: number; side: number };
  /** All text is centred in this column. */
  text: { x: number; width: number };
  name: TextSpot;
  code: { y: number; size: number };
  zh: TextSpot;
  en: TextSpot;
}

/** The pages' margins are at least 12 mm: no printer minds those. */
export const LAYOUT_OF: Record<LayoutName, Layout> = {
  /** Adhesive labels, twelve a page. At 60 mm a square is over 1 mm: read from 40 cm away. */
  label: {
    width: 60,
    height: 65,
    columns: 3,
    rows: 4,
    picture: { x: 10, y: 13.2, side: 40 },
    text: { x: 4, width: 52 },
    name: { y: 58.4, sizes: [12, 11, 10, 9, 8], lines: 2 },
    code: { y: 9.7, size: 12.5 },
    zh: { y: 6.8, sizes: [8, 7], lines: 1 },
    en: { y: 3.8, sizes: [6.2, 5.6], lines: 1 },
  },
  /** Door plates, four a page, read at arm's length beside a door. */
  plate: {
    width: 90,
    height: 130,
    columns: 2,
    rows: 2,
    picture: { x: 10, y: 33, side: 70 },
    text: { x: 5, width: 80 },
    name: { y: 116, sizes: [20, 18, 16, 14, 12], lines: 2 },
    code: { y: 25, size: 20 },
    zh: { y: 17.5, sizes: [13, 12, 11], lines: 1 },
    en: { y: 10.5, sizes: [9.5, 8.5, 7.5], lines: 1 },
  },
  /** Cards to stand on a counter or hang at a stall, two a page, read across it. */
  stall: {
    width: 180,
    height: 128,
    columns: 1,
    rows: 2,
    picture: { x: 8, y: 12, side: 104 },
    text: { x: 114, width: 60 },
    name: { y: 92, sizes: [26, 23, 20, 17, 14], lines: 4 },
    code: { y: 56, size: 21 },
    zh: { y: 43, sizes: [14, 13, 12], lines: 2 },
    en: { y: 30, sizes: [10, 9, 8.5], lines: 2 },
  },
  /** Badges of a bank card's size, ten a page. */
  badge: {
    width: 86,
    height: 54,
    columns: 2,
    rows: 5,
    picture: { x: 4, y: 6, side: 42 },
    text: { x: 47.5, width: 35 },
    name: { y: 40, sizes: [13, 12, 11, 10, 9, 8], lines: 3 },
    code: { y: 23.5, size: 11 },
    zh: { y: 18, sizes: [7.5, 7, 6.5], lines: 2 },
    en: { y: 10.5, sizes: [5.8, 5.4], lines: 2 },
  },
};

export const perPage = ({ columns, rows }: Layout): number => columns * rows;

/** The grid of labels stands in the middle of the page. */
function frame({ width, height, columns, rows }: Layout) {
  const [w, h] = [width * MM, height * MM];
  return { w, h, left: (PAGE[0] - columns * w) / 2, bottom: (PAGE[1] - rows * h) / 2 };
}

/** Lower left corner of the nth label of a page, counted as one reads. */
export function cornerOf(layout: Layout, n: number): { x: number; y: number } {
  const { w, h, left, bottom } = frame(layout);
  const row = Math.floor(n / layout.columns);
  return { x: left + (n % layout.columns) * w, y: bottom + (layout.rows - 1 - row) * h };
}

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
export function cutMarks(layout: Layout): Mark[] {
  const { w, h, left, bottom } = frame(layout);
  const xs = Array.from({ length: layout.columns + 1 }, (_, column) => left + column * w);
  const ys = Array.from({ length: layout.rows + 1 }, (_, row) => bottom + row * h);
  const [right, top] = [left + layout.columns * w, bottom + layout.rows * h];
  return [
    ...xs.flatMap((x) => [
      line(x, bottom - GAP - TICK, x, bottom - GAP),
      line(x, top + GAP, x, top + GAP + TICK),
    ]),
    ...ys.flatMap((y) => [
      line(left - GAP - TICK, y, left - GAP, y),
      line(right + GAP, y, right + GAP + TICK, y),
    ]),
    ...xs
      .slice(1, -1)
      .flatMap((x) =>
        ys.slice(1, -1).flatMap((y) => [line(x - ARM, y, x + ARM, y), line(x, y - ARM, x, y + ARM)]),
      ),
  ];
}
