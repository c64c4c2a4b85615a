import { ellipse, line, polygon, rect, shade, times, turned } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { cone, tape } from '../props.ts';
import type { Scene } from '../scene.ts';
import { room } from '../scenery.ts';

/** Bars of a seven-segment display, so that no font is needed: top, middle, bottom, left up/down, right up/down. */
const DIGITS: Record<string, string> = {
  '-': '.#.....',
  '1': '.....##',
  '2': '###.##.',
  '3': '###..##',
  '5': '####..#',
  '7': '#....##',
  '8': '#######',
};

function digit(sign: string, x: number, y: number, colour: string): string {
  const bars = DIGITS[sign] ?? DIGITS['8'] ?? '';
  const places = [
    [4, 0, 22, 6],
    [4, 24, 22, 6],
    [4, 48, 22, 6],
    [0, 4, 6, 22],
    [0, 28, 6, 22],
    [24, 4, 6, 22],
    [24, 28, 6, 22],
  ] as const;
  return places
    .map(([dx, dy, w, h], index) => (bars[index] === '#' ? rect(x + dx, y + dy, w, h, colour, 'rx="2"') : ''))
    .join('');
}

const noon = lightNamed('noon');

export const lift: Scene = (brush, mended) => {
  const backdrop = room(brush, 500);
  const x = brush.between(300, 480);
  const floor = brush.pick(['1', '2', '3', '5', '7']);
  const gap = mended ? 0 : brush.between(20, 64);
  const door = (left: number) =>
    rect(left, 150, 120, 348, 'url(#metal)') +
    line(
      [
        [left + 18, 190],
        [left + 18, 460],
      ],
      '#f3f6f7',
      3,
    ) +
    rect(left, 150, 120, 348, 'none', 'stroke="#8e979c" stroke-width="2"');
  const frame = rect(x - 150, 120, 300, 384, '#7b858a') + rect(x - 122, 148, 244, 352, '#15181a');
  const display =
    rect(x - 60, 44, 120, 66, '#14181a', 'rx="8"') +
    (mended
      ? digit(floor, x + 8, 50, '#58e07b') +
        polygon(
          [
            [x - 40, 88],
            [x - 24, 60],
            [x - 8, 88],
          ],
          '#58e07b',
        )
      : digit('-', x - 36, 50, '#ff5542') + digit('-', x + 8, 50, '#ff5542'));
  const buttons =
    rect(x + 176, 270, 46, 96, '#c8ced1', 'rx="8"') +
    ellipse(x + 199, 296, 14, 14, mended ? '#ffd36b' : '#f2f4f5', 'stroke="#858e93" stroke-width="3"') +
    ellipse(x + 199, 340, 14, 14, '#f2f4f5', 'stroke="#858e93" stroke-width="3"');
  const notice = turned(
    -3,
    [x - 60, 290],
    rect(x - 112, 250, 94, 126, '#fffdf6', 'stroke="#c9c2b3"') +
      rect(x - 100, 264, 70, 16, '#d8352b') +
      times(5, (index) => rect(x - 100, 292 + index * 15, 70 - (index % 2) * 18, 5, '#8b8f92')),
  );
  const shaft = `<clipPath id="shaft">${rect(x - 122, 148, 244, 352, '#000')}</clipPath>`;
  const doors = `${shaft}<g clip-path="url(#shaft)">${door(x - 122 - gap)}${door(x + 2 + gap * 0.3)}</g>`;
  return {
    light: noon,
    body:
      backdrop +
      frame +
      doors +
      display +
      buttons +
      (mended ? '' : notice + tape([x - 150, 430], [x + 150, 416]) + cone(x + 60, 570, 110)),
  };
};

export const entrance: Scene = (brush, mended) => {
  const light = daylight(brush);
  const wall = brush.pick(['#c9a58a', '#b6bbb8', '#d2c4a4']);
  const x = brush.between(320, 440);
  const front =
    rect(0, 0, 800, 520, wall) +
    times(12, (index) => rect(0, index * 44, 800, 2, shade(wall, -0.1))) +
    rect(0, 510, 800, 90, '#a9a397') +
    rect(x - 190, 500, 380, 26, '#c5c0b5');
  const roof =
    polygon(
      [
        [x - 230, 96],
        [x + 230, 96],
        [x + 200, 60],
        [x - 200, 60],
      ],
      '#6e5648',
    ) + rect(x - 230, 96, 460, 16, '#54423a');
  const ajar = mended ? 0 : brush.between(40, 76);
  const hole = rect(x - 132, 140, 264, 362, '#1c2022');
  const leaf =
    polygon(
      [
        [x - 132, 140],
        [x + 132 - ajar, 140 + ajar * 0.25],
        [x + 132 - ajar, 502 + ajar * 0.22],
        [x - 132, 502],
      ],
      '#4f6a5c',
    ) +
    polygon(
      [
        [x - 96, 176],
        [x + 92 - ajar, 182 + ajar * 0.2],
        [x + 92 - ajar, 320],
        [x - 96, 316],
      ],
      '#9fc0cc',
      'opacity=".85"',
    ) +
    rect(x + 92 - ajar, 330, 14, 60, '#d5dadc', 'rx="6"');
  const panel =
    rect(x + 168, 250, 76, 126, '#3b4246', 'rx="8"') +
    rect(x + 180, 264, 52, 34, '#0f1517') +
    times(9, (index) =>
      rect(x + 182 + (index % 3) * 17, 308 + Math.floor(index / 3) * 17, 12, 11, '#aeb6ba', 'rx="2"'),
    ) +
    ellipse(x + 206, 368, 5, 5, mended ? '#5be37c' : '#5a1d18');
  const wires =
    line(
      [
        [x + 186, 262],
        [x + 172, 300],
        [x + 188, 330],
      ],
      '#c23a2e',
      4,
    ) +
    line(
      [
        [x + 200, 258],
        [x + 216, 300],
        [x + 198, 340],
      ],
      '#2e62b8',
      4,
    ) +
    line(
      [
        [x + 214, 262],
        [x + 232, 310],
        [x + 220, 350],
      ],
      '#d9b13a',
      4,
    );
  const box = mended
    ? panel
    : rect(x + 168, 250, 76, 126, '#22272a') + wires + turned(38, [x + 180, 376], panel);
  return { light, body: front + roof + hole + leaf + box };
};
