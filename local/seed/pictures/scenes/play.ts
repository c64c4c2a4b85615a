import { curve, ellipse, line, path, rect, shade, shadow, times, turned } from '../brush.ts';
import { daylight } from '../light.ts';
import { tape } from '../props.ts';
import type { Scene } from '../scene.ts';
import { park } from '../scenery.ts';

export const playground: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop =
    park(brush, light) +
    curve(
      [
        [40, 470],
        [300, 400],
        [700, 420],
        [860, 520],
        [700, 600],
        [120, 600],
      ],
      brush.pick(['#d98a5a', '#c7b06d', '#6fa3a8']),
    );
  const colour = brush.pick(['#d8483a', '#2f76c0', '#e0a82e']);
  const x = brush.between(200, 260);
  const frame =
    line(
      [
        [x - 90, 520],
        [x - 30, 210],
        [x + 290, 210],
        [x + 350, 520],
      ],
      colour,
      17,
    ) +
    line(
      [
        [x + 20, 516],
        [x - 30, 210],
      ],
      shade(colour, -0.2),
      13,
    ) +
    line(
      [
        [x + 240, 516],
        [x + 290, 210],
      ],
      shade(colour, -0.2),
      13,
    );
  const swing = (at: number, broken: boolean) =>
    broken
      ? line(
          [
            [at - 34, 214],
            [at - 34, 446],
          ],
          '#565f65',
          5,
        ) +
        line(
          [
            [at + 34, 214],
            [at + 40, 280],
          ],
          '#565f65',
          5,
        ) +
        turned(66, [at - 34, 446], rect(at - 42, 440, 90, 16, '#2f353a', 'rx="6"'))
      : line(
          [
            [at - 34, 214],
            [at - 34, 430],
          ],
          '#565f65',
          5,
        ) +
        line(
          [
            [at + 34, 214],
            [at + 34, 430],
          ],
          '#565f65',
          5,
        ) +
        rect(at - 44, 426, 88, 16, '#2f353a', 'rx="6"');
  const slide =
    rect(610, 270, 90, 12, '#f2c53d') +
    line(
      [
        [620, 280],
        [620, 500],
      ],
      '#8c969c',
      10,
    ) +
    line(
      [
        [690, 280],
        [690, 500],
      ],
      '#8c969c',
      10,
    ) +
    path('M616 276Q540 330 500 470L468 506H520L556 486Q588 360 650 290Z', '#3fa06a') +
    times(5, (index) =>
      line(
        [
          [624, 320 + index * 38],
          [688, 320 + index * 38],
        ],
        '#8c969c',
        7,
      ),
    );
  return {
    light,
    body:
      backdrop +
      shadow(x + 130, 520, 240, 16) +
      slide +
      frame +
      swing(x + 60, !mended) +
      swing(x + 200, false) +
      (mended ? '' : tape([x - 70, 470], [x + 330, 456])),
  };
};

export const exercise: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = park(brush, light) + rect(0, 460, 800, 140, '#b9a58c') + rect(0, 456, 800, 6, '#93806a');
  const x = brush.between(330, 450);
  const blue = brush.pick(['#2c6fb5', '#2f8f6a', '#c65a2e']);
  const post =
    rect(x - 12, 230, 24, 300, blue, 'rx="8"') +
    rect(x - 70, 516, 140, 20, shade(blue, -0.3), 'rx="6"') +
    line(
      [
        [x - 120, 200],
        [x, 240],
        [x + 120, 200],
      ],
      '#f0b62f',
      15,
    );
  const step = (side: number, broken: boolean) =>
    turned(
      broken ? 40 * side : side * 10,
      [x, 270],
      line(
        [
          [x + side * 40, 268],
          [x + side * 66, 470],
        ],
        '#8d979d',
        13,
      ) + rect(x + side * 66 - 44, 466, 88, 18, '#33393d', 'rx="7"'),
    );
  const wheel = (at: number) =>
    line(
      [
        [at, 530],
        [at, 300],
      ],
      blue,
      18,
    ) +
    ellipse(at, 290, 66, 66, 'none', 'stroke="#f0b62f" stroke-width="12"') +
    line(
      [
        [at - 62, 290],
        [at + 62, 290],
      ],
      '#f0b62f',
      7,
    ) +
    line(
      [
        [at, 228],
        [at, 352],
      ],
      '#f0b62f',
      7,
    );
  return {
    light,
    body:
      backdrop +
      shadow(x, 536, 150, 14) +
      wheel(120) +
      wheel(690) +
      step(-1, false) +
      step(1, !mended) +
      post +
      (mended ? '' : tape([x - 150, 430], [x + 160, 444])),
  };
};
