import {
  type Brush,
  blob,
  curve,
  ellipse,
  path,
  polygon,
  rect,
  shade,
  shadow,
  times,
  turned,
} from '../brush.ts';
import { daylight } from '../light.ts';
import type { Scene } from '../scene.ts';
import { street } from '../scenery.ts';

const BAGS = ['#2e3338', '#3b4a3a', '#454a55', '#5b5148'] as const;

function bag(brush: Brush, x: number, base: number, size: number): string {
  const colour = brush.pick(BAGS);
  const body = blob(brush, x, base - size * 0.5, size * 0.62, size * 0.56, 11, 0.16);
  return (
    curve(body, colour) +
    curve(
      blob(brush, x - size * 0.16, base - size * 0.62, size * 0.16, size * 0.26, 8),
      shade(colour, 0.22),
      'opacity=".7"',
    ) +
    polygon(
      [
        [x - size * 0.12, base - size * 1.2],
        [x + size * 0.14, base - size * 1.16],
        [x + size * 0.05, base - size * 0.95],
        [x - size * 0.06, base - size * 0.95],
      ],
      shade(colour, 0.1),
    )
  );
}

const box = (x: number, base: number, w: number, h: number, lean: number): string =>
  turned(
    lean,
    [x, base],
    rect(x - w / 2, base - h, w, h, '#b98d58') +
      polygon(
        [
          [x - w / 2, base - h],
          [x - w / 2 + w * 0.2, base - h * 1.25],
          [x + w * 0.66, base - h * 1.25],
          [x + w / 2, base - h],
        ],
        '#d0a671',
      ) +
      rect(x - w * 0.06, base - h, w * 0.12, h, '#d9bd8c'),
  );

const litter = (brush: Brush, count: number, x: number, y: number, spread: number): string =>
  times(count, () => {
    const at: [number, number] = [x + brush.between(-spread, spread), y + brush.between(-26, 40)];
    const size = brush.between(6, 15);
    return turned(
      brush.between(0, 180),
      at,
      rect(
        at[0],
        at[1],
        size,
        size * 0.6,
        brush.pick(['#f3efe6', '#d64f3f', '#4f86c6', '#e7c84b', '#e9e9e9']),
        'rx="2"',
      ),
    );
  });

function bin(x: number, base: number, colour: string, open: boolean): string {
  const lid = rect(x - 66, base - 196, 132, 20, shade(colour, -0.15), 'rx="7"');
  return (
    shadow(x, base, 84, 14) +
    polygon(
      [
        [x - 60, base - 178],
        [x + 60, base - 178],
        [x + 48, base - 6],
        [x - 48, base - 6],
      ],
      colour,
    ) +
    polygon(
      [
        [x + 26, base - 178],
        [x + 60, base - 178],
        [x + 48, base - 6],
        [x + 22, base - 6],
      ],
      shade(colour, -0.2),
    ) +
    rect(x - 52, base - 160, 82, 8, shade(colour, 0.2), 'rx="4"') +
    path(
      `M${x - 22} ${base - 92}l22 -34 22 34m-40 12h36`,
      'none',
      'stroke="#fff" stroke-width="6" opacity=".65" stroke-linejoin="round"',
    ) +
    ellipse(x - 38, base - 6, 14, 14, '#24282b') +
    ellipse(x + 38, base - 6, 14, 14, '#24282b') +
    (open ? turned(-58, [x + 62, base - 178], lid) : lid)
  );
}

export const binOverflow: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 330);
  const colours = brush.pick([
    ['#3f8f5a', '#3b73b5', '#5c646b'],
    ['#3b73b5', '#b7453b', '#3f8f5a'],
    ['#5c646b', '#3f8f5a', '#7d5a3c'],
  ] as const);
  const left = brush.between(210, 290);
  const base = 512;
  const full = brush.pick([0, 1, 2]);
  const bins = colours
    .map((colour, index) => bin(left + index * 168, base, colour, index === full && !mended))
    .join('');
  const x = left + full * 168;
  const mess =
    times(4, (index) => bag(brush, x - 44 + index * 30, base - 166 - (index % 2) * 22, 58)) +
    times(5, (index) => bag(brush, x - 150 + index * 76, base + 20 + (index % 2) * 22, 82)) +
    litter(brush, 22, x, base + 34, 250);
  return {
    light,
    body:
      backdrop +
      rect(0, 486, 800, 114, '#b9b3a7') +
      rect(0, 482, 800, 7, '#958e81') +
      bins +
      (mended ? '' : mess),
  };
};

export const wastePile: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 220);
  const wall = brush.pick(['#a96f58', '#9a9c96', '#b79a74']);
  const bricks = times(9 * 18, (index) => {
    const row = Math.floor(index / 18);
    return rect(
      (index % 18) * 50 - (row % 2) * 25,
      206 + row * 27,
      47,
      24,
      shade(wall, brush.between(-0.14, 0.1)),
    );
  });
  const x = brush.between(330, 460);
  const sofa = brush.chance(0.5);
  const heap =
    shadow(x, 520, 260, 26, 0.45) +
    (sofa
      ? rect(x - 230, 350, 220, 96, '#6e5d7c', 'rx="18"') +
        rect(x - 246, 408, 252, 96, '#7f6c8e', 'rx="14"') +
        rect(x - 246, 390, 40, 114, '#6e5d7c', 'rx="12"')
      : box(x - 150, 506, 150, 120, -3) + box(x - 120, 392, 110, 80, 5)) +
    box(x + 70, 512, 120, 96, 6) +
    times(9, (index) => bag(brush, x - 190 + index * 52, 520 + (index % 3) * 12, brush.between(76, 112))) +
    times(4, (index) => bag(brush, x - 50 + index * 62, 452, 90)) +
    litter(brush, 30, x, 540, 320);
  const swept = times(7, (index) =>
    path(
      `M${x - 220 + index * 62} 560q40 -34 84 -6`,
      'none',
      'stroke="#a59f93" stroke-width="3" opacity=".7"',
    ),
  );
  return {
    light,
    body:
      backdrop +
      rect(0, 200, 800, 252, shade(wall, -0.25)) +
      bricks +
      rect(0, 448, 800, 152, '#b5afa3') +
      (mended ? swept : heap),
  };
};
