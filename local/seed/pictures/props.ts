import {
  type Brush,
  blob,
  curve,
  ellipse,
  HEIGHT,
  path,
  polygon,
  rect,
  shade,
  shadow,
  times,
  turned,
  WIDTH,
} from './brush.ts';
import type { Light } from './light.ts';

const WALLS = ['#d9c7a8', '#c9b09a', '#e4dccb', '#b9c0c4', '#cfa98b', '#a9b7b0'] as const;

const LEAVES = ['#5f8f4e', '#4f7f4a', '#7a9a4a', '#b08a3a', '#8aa552'] as const;

/** A house front with windows, some lit in the evening. */
export function house(
  brush: Brush,
  light: Light,
  x: number,
  width: number,
  height: number,
  base: number,
): string {
  const wall = brush.pick(WALLS);
  const columns = Math.max(2, Math.round(width / 34));
  const rows = Math.max(2, Math.round(height / 40));
  const cell = width / columns;
  const windows = times(columns * rows, (index) => {
    const left = x + (index % columns) * cell + cell * 0.24;
    const top = base - height + 16 + Math.floor(index / columns) * ((height - 20) / rows);
    const glass = brush.chance(light.lit)
      ? '#ffe19a'
      : shade('#6f8ba3', light.name === 'night' ? -0.45 : 0.1);
    return (
      rect(left, top, cell * 0.52, 21, glass) +
      rect(left - 1.5, top + 21, cell * 0.52 + 3, 3, shade(wall, 0.35))
    );
  });
  return (
    rect(x, base - height, width, height, wall) +
    rect(x + width * 0.86, base - height, width * 0.14, height, shade(wall, -0.16)) +
    rect(x - 3, base - height - 6, width + 6, 8, shade(wall, -0.28)) +
    windows
  );
}

export function skyline(brush: Brush, light: Light, base: number, tallest = 230): string {
  const far = times(9, (index) => {
    const height = brush.between(60, tallest * 0.75);
    return rect(
      index * 95 - 20,
      base - height,
      brush.between(60, 96),
      height,
      shade(light.sky[1], -0.22),
      'opacity=".75"',
    );
  });
  let near = '';
  for (let x = brush.between(-60, 0); x < WIDTH; ) {
    const width = brush.between(110, 190);
    near += house(brush, light, x, width, brush.between(tallest * 0.5, tallest), base);
    x += width + brush.between(6, 46);
  }
  return far + near;
}

export function tree(brush: Brush, x: number, base: number, size: number): string {
  const leaf = brush.pick(LEAVES);
  const crown = (dx: number, dy: number, r: number, tone: number) =>
    curve(
      blob(brush, x + dx * size, base + dy * size, r * size, r * size * 0.9, 12, 0.25),
      shade(leaf, tone),
    );
  return (
    shadow(x + size * 0.1, base, size * 0.5, size * 0.09, 0.3) +
    path(
      `M${x - size * 0.06} ${base}L${x - size * 0.03} ${base - size}L${x + size * 0.03} ${base - size}L${x + size * 0.07} ${base}Z`,
      '#6b4f3a',
    ) +
    crown(0.22, -1.0, 0.42, -0.22) +
    crown(-0.24, -1.05, 0.42, -0.08) +
    crown(0, -1.35, 0.46, 0) +
    crown(-0.1, -1.45, 0.22, 0.16)
  );
}

export const specks = (
  brush: Brush,
  count: number,
  top: number,
  colours: readonly [string, ...string[]],
): string =>
  times(count, () => {
    const y = brush.between(top, HEIGHT);
    const size = 0.6 + ((y - top) / (HEIGHT - top)) * 2.2;
    return ellipse(brush.between(0, WIDTH), y, size * 1.6, size * 0.7, brush.pick(colours), 'opacity=".35"');
  });

export const cone = (x: number, base: number, size: number): string =>
  shadow(x, base, size * 0.5, size * 0.1) +
  rect(x - size * 0.42, base - size * 0.1, size * 0.84, size * 0.1, '#c4501c', 'rx="3"') +
  polygon(
    [
      [x - size * 0.28, base - size * 0.1],
      [x - size * 0.06, base - size],
      [x + size * 0.06, base - size],
      [x + size * 0.28, base - size * 0.1],
    ],
    '#ee6a2c',
  ) +
  polygon(
    [
      [x - size * 0.2, base - size * 0.4],
      [x - size * 0.145, base - size * 0.62],
      [x + size * 0.145, base - size * 0.62],
      [x + size * 0.2, base - size * 0.4],
    ],
    '#f7f3ea',
  );

/** Red and white warning tape between two points. */
export function tape(from: readonly [number, number], to: readonly [number, number]): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const stripes = times(length / 22, (index) => rect(from[0] + index * 22, from[1] - 5, 11, 10, '#d8352b'));
  return turned(angle, from, rect(from[0], from[1] - 5, length, 10, '#f4efe6') + stripes);
}
