import { type Brush, curve, ellipse, HEIGHT, line, polygon, rect, shade, times, WIDTH } from './brush.ts';
import type { Light } from './light.ts';
import { skyline, specks, tree } from './props.ts';

export const sky = (light: Light): string => rect(0, 0, WIDTH, HEIGHT, `url(#sky)`) + clouds(light);

function clouds(light: Light): string {
  const opacity = light.name === 'night' ? 0.06 : light.name === 'overcast' ? 0.5 : 0.7;
  return times(3, (index) => {
    const x = 90 + index * 290;
    const y = 70 + ((index * 53) % 70);
    const puff = (dx: number, dy: number, rx: number, ry: number) =>
      ellipse(x + dx, y + dy, rx, ry, 'url(#cloud)', `opacity="${opacity}"`);
    return puff(0, 0, 92, 22) + puff(34, -13, 54, 25) + puff(-26, -8, 40, 18);
  });
}

/** Houses, trees, pavement and a road with its kerb, seen along the road's side. */
export function street(brush: Brush, light: Light, base = 390): string {
  return (
    sky(light) +
    skyline(brush, light, base - 10) +
    times(4, (index) =>
      tree(brush, 40 + index * 240 + brush.between(-60, 60), base + 6, brush.between(56, 92)),
    ) +
    rect(0, base, WIDTH, 70, '#b8b2a6') +
    times(14, (index) =>
      line(
        [
          [index * 62 - 10, base + 70],
          [index * 62 + 22, base],
        ],
        '#a39c8f',
        1.5,
      ),
    ) +
    rect(0, base + 66, WIDTH, 12, '#d6d2c8') +
    rect(0, base + 78, WIDTH, HEIGHT - base - 78, 'url(#asphalt)') +
    specks(brush, 120, base + 82, ['#8a8d90', '#3c4043']) +
    times(4, (index) =>
      polygon(
        [
          [index * 230, 572],
          [index * 230 + 110, 572],
          [index * 230 + 116, 582],
          [index * 230 + 4, 582],
        ],
        '#e9e4d2',
      ),
    )
  );
}

/** The road as one sees it standing on it: asphalt from the feet to a kerb and a strip of town above. */
export function roadway(brush: Brush, light: Light): string {
  const kerb = brush.between(150, 190);
  return (
    sky(light) +
    skyline(brush, light, kerb - 26, 190) +
    times(5, () => tree(brush, brush.between(0, WIDTH), kerb - 14, brush.between(40, 66))) +
    rect(0, kerb - 26, WIDTH, 26, '#b3ac9e') +
    rect(0, kerb, WIDTH, 12, '#dad6cc') +
    rect(0, kerb + 12, WIDTH, HEIGHT, 'url(#asphalt)') +
    specks(brush, 340, kerb + 14, ['#94979a', '#3a3d40', '#6d7073']) +
    polygon(
      [
        [-20, 330],
        [300, kerb + 30],
        [316, kerb + 30],
        [-20, 362],
      ],
      '#ece7d6',
      'opacity=".85"',
    ) +
    line(
      [
        [brush.between(480, 620), kerb + 12],
        [brush.between(500, 700), 400],
        [brush.between(420, 760), 600],
      ],
      '#3b3e41',
      2,
      'opacity=".6"',
    )
  );
}

/** Lawn, path and trees, with a lake or hills behind. */
export function park(brush: Brush, light: Light): string {
  const lake = brush.chance(0.5);
  return (
    sky(light) +
    skyline(brush, light, 268, 120) +
    curve(
      [
        [-60, 300],
        [120, 225],
        [330, 280],
        [560, 232],
        [860, 290],
        [860, 360],
        [-60, 360],
      ],
      '#7f9f6a',
    ) +
    (lake
      ? ellipse(brush.between(250, 560), 318, 300, 26, '#8fb7cf') +
        ellipse(400, 312, 160, 6, '#c7dfec', 'opacity=".7"')
      : '') +
    rect(0, 326, WIDTH, HEIGHT - 326, 'url(#grass)') +
    times(150, () => {
      const x = brush.between(0, WIDTH);
      const y = brush.between(340, HEIGHT);
      return line(
        [
          [x, y],
          [x + brush.between(-3, 3), y - 3 - (y - 340) / 30],
        ],
        brush.pick(['#6c9550', '#93b86b', '#56803f']),
        1.4,
      );
    }) +
    times(5, (index) => tree(brush, 30 + index * 185 + brush.between(-50, 50), 352, brush.between(60, 105)))
  );
}

/** A wall and a floor under a lamp; everything indoors stands before it. */
export function room(brush: Brush, floor = 460): string {
  const wall = brush.pick(['#d8d3c7', '#cdd6d3', '#dccfba', '#d2d5dd']);
  const tile = brush.pick(['#a59a8a', '#9aa3a5', '#b5a78f']);
  return (
    rect(0, 0, WIDTH, HEIGHT, wall) +
    rect(0, 0, WIDTH, floor, 'url(#roomlight)') +
    rect(0, floor - 90, WIDTH, 90, shade(wall, -0.12)) +
    rect(0, floor - 92, WIDTH, 4, shade(wall, -0.25)) +
    rect(0, floor, WIDTH, HEIGHT, tile) +
    rect(0, floor - 8, WIDTH, 8, shade(tile, -0.3)) +
    times(11, (index) =>
      line(
        [
          [400 + (index - 5) * 82, floor],
          [400 + (index - 5) * 190, HEIGHT],
        ],
        shade(tile, -0.14),
        2,
      ),
    ) +
    times(3, (index) => rect(0, floor + 28 + index * 26 + index * index * 9, WIDTH, 2, shade(tile, -0.14)))
  );
}
