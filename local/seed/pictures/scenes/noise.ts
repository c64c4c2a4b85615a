import { ellipse, line, path, polygon, rect, shade, shadow, times, turned } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { skyline } from '../props.ts';
import type { Scene } from '../scene.ts';
import { sky, street } from '../scenery.ts';

export const nightSite: Scene = (brush, mended) => {
  const light = lightNamed('night');
  const backdrop = sky(light) + skyline(brush, light, 430, 200);
  const x = brush.between(240, 420);
  const storeys = times(
    5,
    (index) =>
      rect(x + 60, 150 + index * 68, 300, 12, '#8f8a82') +
      times(6, (column) => rect(x + 66 + column * 56, 162 + index * 68, 12, 56, '#7b766e')),
  );
  const crane =
    rect(x - 66, 60, 22, 440, '#d9a02c') +
    times(12, (index) =>
      line(
        [
          [x - 66, 90 + index * 34],
          [x - 44, 70 + index * 34],
        ],
        '#a87412',
        4,
      ),
    ) +
    rect(x - 190, 60, 560, 15, '#d9a02c') +
    rect(x - 200, 66, 52, 44, '#7d7a74') +
    line(
      [
        [x - 55, 20],
        [x + 300, 62],
      ],
      '#c8922a',
      4,
    ) +
    line(
      [
        [x + 250, 74],
        [x + 250, mended ? 120 : 220],
      ],
      '#b9b4aa',
      3,
    );
  const fence =
    times(10, (index) => rect(index * 84 - 10, 470, 80, 92, index % 2 ? '#3c7fb0' : '#4a8fc2')) +
    rect(0, 562, 800, 40, '#6d6a64');
  const flood = [x - 55, x + 340]
    .map(
      (at, index) =>
        ellipse(at, index ? 150 : 84, 110, 110, 'url(#lampglow)') +
        polygon(
          [
            [at - 8, index ? 150 : 84],
            [at - 150, 560],
            [at + 150, 560],
            [at + 8, index ? 150 : 84],
          ],
          'url(#beam)',
        ),
    )
    .join('');
  const waves = times(4, (index) =>
    path(
      `M${x + 60 - index * 26} ${430 - index * 12}a${30 + index * 26} ${30 + index * 26} 0 0 1 ${52 + index * 52} 0`,
      'none',
      'stroke="#ffd98a" stroke-width="5" opacity=".7"',
    ),
  );
  return { light, body: backdrop + storeys + crane + fence, glow: mended ? '' : flood + waves };
};

export const loudUnits: Scene = (brush, mended) => {
  const light = daylight(brush);
  const wall = brush.pick(['#cdb79b', '#b9bfc1', '#c6a58f']);
  const front =
    rect(0, 0, 800, 600, wall) + times(16, (index) => rect(0, index * 40, 800, 2, shade(wall, -0.09)));
  const windows = times(
    4,
    (index) =>
      rect(50 + index * 190, 40, 130, 130, '#6f8ba3', 'stroke="#f0ede4" stroke-width="8"') +
      rect(112 + index * 190, 40, 7, 130, '#f0ede4'),
  );
  const units = times(3, (index) => {
    const x = 70 + index * 240 + brush.between(-12, 12);
    const y = 290 + brush.between(-10, 10);
    const fan =
      ellipse(x + 70, y + 70, 54, 54, '#6b7479') +
      times(6, (blade) =>
        turned(
          blade * 60,
          [x + 70, y + 70],
          path(`M${x + 70} ${y + 70}q14 -34 4 -50q-22 8 -4 50Z`, '#aeb7bb'),
        ),
      ) +
      ellipse(x + 70, y + 70, 10, 10, '#3f464a');
    const shake = times(3, (ring) =>
      path(
        `M${x + 196 + ring * 13} ${y + 30 - ring * 8}q${14 + ring * 4} 46 0 ${86 + ring * 16}`,
        'none',
        'stroke="#c0392b" stroke-width="5" stroke-linecap="round" opacity=".75"',
      ),
    );
    const hood =
      rect(x - 14, y - 16, 220, 176, '#8fa39a', 'rx="6" stroke="#6c8077" stroke-width="4"') +
      times(7, (slot) => rect(x + 6, y + 8 + slot * 21, 180, 9, '#6c8077', 'rx="4"'));
    return (
      rect(x - 8, y + 146, 206, 12, '#71797d') +
      (mended
        ? hood
        : rect(x, y, 190, 146, '#e9edee', 'rx="8" stroke="#a9b2b6" stroke-width="3"') +
          fan +
          times(5, (slot) => rect(x + 136, y + 24 + slot * 22, 42, 8, '#a9b2b6', 'rx="3"')) +
          shake)
    );
  });
  return { light, body: front + windows + units };
};

export const busStop: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 400);
  const x = brush.between(150, 220);
  const roof = polygon(
    [
      [x - 40, 176],
      [x + 470, 156],
      [x + 480, 184],
      [x - 36, 204],
    ],
    '#3d6f8f',
  );
  const posts = [x, x + 215, x + 430].map((at) => rect(at - 8, 190, 16, 290, '#7b868c')).join('');
  const pane = (at: number) =>
    rect(at, 220, 196, 210, '#bcdbe6', 'opacity=".55"') +
    polygon(
      [
        [at + 30, 430],
        [at + 120, 220],
        [at + 150, 220],
        [at + 60, 430],
      ],
      '#fff',
      'opacity=".35"',
    );
  const smashed =
    polygon(
      [
        [x + 226, 220],
        [x + 330, 220],
        [x + 300, 280],
        [x + 350, 300],
        [x + 270, 350],
        [x + 290, 430],
        [x + 226, 430],
      ],
      '#bcdbe6',
      'opacity=".55"',
    ) +
    times(24, () =>
      polygon(
        [
          [brush.between(x + 230, x + 430), brush.between(476, 506)],
          [brush.between(x + 230, x + 430), brush.between(478, 500)],
          [brush.between(x + 300, x + 380), 490],
        ],
        '#dff0f5',
        'opacity=".8"',
      ),
    );
  const seat =
    rect(x + 30, 408, 380, 16, '#b58550', 'rx="5"') +
    rect(x + 60, 424, 10, 56, '#6d777c') +
    rect(x + 370, 424, 10, 56, '#6d777c');
  return {
    light,
    body:
      backdrop +
      shadow(x + 215, 484, 270, 14) +
      pane(x + 10) +
      (mended ? pane(x + 226) : smashed) +
      seat +
      posts +
      roof,
  };
};
