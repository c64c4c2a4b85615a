import { blob, curve, ellipse, line, path, polygon, rect, shade, shadow, times, turned } from '../brush.ts';
import { daylight } from '../light.ts';
import type { Scene } from '../scene.ts';
import { park } from '../scenery.ts';

const walk = curve(
  [
    [-60, 470],
    [200, 420],
    [420, 450],
    [640, 410],
    [880, 440],
    [880, 560],
    [560, 540],
    [300, 590],
    [-60, 580],
  ],
  '#cfc3a8',
);

export const bench: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = park(brush, light) + walk;
  const x = brush.between(360, 440);
  const wood = brush.pick(['#a8703f', '#8f5f3a', '#b58550']);
  const broken = brush.pick([0, 1, 2]);
  const slat = (y: number, index: number, w: number) => {
    const whole =
      rect(x - w / 2, y, w, 22, wood, 'rx="4"') + rect(x - w / 2, y + 15, w, 7, shade(wood, -0.2), 'rx="3"');
    if (mended || index !== broken) return whole;
    return (
      turned(13, [x - w / 2, y], rect(x - w / 2, y, w * 0.42, 22, wood, 'rx="4"')) +
      turned(-16, [x + w / 2, y], rect(x + w * 0.12, y, w * 0.38, 22, wood, 'rx="4"'))
    );
  };
  const leg = (at: number) =>
    rect(at - 10, 300, 20, 210, '#3e464b', 'rx="5"') +
    rect(at - 26, 420, 60, 14, '#3e464b', 'rx="5"') +
    rect(at + 26, 424, 14, 90, '#3e464b', 'rx="4"');
  const back = times(3, (index) => slat(300 + index * 36, index, 430));
  const seat =
    rect(x - 225, 418, 450, 20, wood, 'rx="5"') + rect(x - 232, 436, 464, 18, shade(wood, -0.15), 'rx="5"');
  return { light, body: backdrop + shadow(x, 516, 250, 20) + leg(x - 180) + leg(x + 165) + back + seat };
};

export const fallenTree: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = park(brush, light) + walk;
  const x = brush.between(250, 360);
  const leaf = brush.pick(['#5f8f4e', '#7a9a4a', '#a98a3c']);
  const stump =
    polygon(
      [
        [x - 56, 508],
        [x - 40, 452],
        [x + 40, 452],
        [x + 58, 508],
      ],
      '#6b4f3a',
    ) +
    ellipse(x, 452, 41, 14, '#d9b98a') +
    ellipse(x, 452, 22, 7, 'none', 'stroke="#a98355" stroke-width="3"');
  const logs = times(
    5,
    (index) =>
      shadow(x + 210 + (index % 3) * 84, 520, 44, 8) +
      ellipse(
        x + 210 + (index % 3) * 84 - (index > 2 ? -42 : 0),
        490 - (index > 2 ? 56 : 0),
        38,
        34,
        '#8a6546',
      ) +
      ellipse(
        x + 210 + (index % 3) * 84 - (index > 2 ? -42 : 0),
        490 - (index > 2 ? 56 : 0),
        28,
        25,
        '#dcbd90',
      ),
  );
  const splinters = times(7, (index) =>
    polygon(
      [
        [x - 44 + index * 13, 452],
        [x - 38 + index * 13, brush.between(402, 436)],
        [x - 30 + index * 13, 452],
      ],
      '#c9a678',
    ),
  );
  const trunk =
    polygon(
      [
        [x + 26, 470],
        [x + 40, 430],
        [x + 330, 396],
        [x + 340, 440],
      ],
      '#6b4f3a',
    ) +
    line(
      [
        [x + 60, 440],
        [x + 320, 410],
      ],
      '#8a6a50',
      5,
    );
  const crown = times(9, (index) =>
    curve(
      blob(brush, x + 350 + (index % 3) * 66, 350 + Math.floor(index / 3) * 62, 96, 66, 12, 0.3),
      shade(leaf, (index % 4) * 0.09 - 0.18),
    ),
  );
  return {
    light,
    body: backdrop + stump + (mended ? logs : shadow(x + 330, 500, 300, 26) + splinters + trunk + crown),
  };
};

export const strayDog: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = park(brush, light) + walk;
  const x = brush.between(300, 460);
  const coat = brush.pick(['#b5834d', '#5b5048', '#d8c7ab', '#8a6a4c']);
  const dark = shade(coat, -0.25);
  const dog = (size: number, at: number, base: number) =>
    `<g transform="translate(${at} ${base}) scale(${size})">${shadow(0, 2, 110, 10)}` +
    line(
      [
        [-52, -60],
        [-58, 0],
      ],
      dark,
      17,
    ) +
    line(
      [
        [44, -60],
        [50, 0],
      ],
      dark,
      17,
    ) +
    line(
      [
        [-66, -60],
        [-74, 0],
      ],
      coat,
      18,
    ) +
    line(
      [
        [60, -60],
        [64, 0],
      ],
      coat,
      18,
    ) +
    curve(
      [
        [-92, -120],
        [0, -132],
        [92, -124],
        [86, -56],
        [0, -50],
        [-92, -54],
      ],
      coat,
    ) +
    path('M-84 -104q-54 -10 -60 -62', 'none', `stroke="${coat}" stroke-width="15" stroke-linecap="round"`) +
    curve(
      [
        [60, -150],
        [96, -186],
        [136, -168],
        [176, -140],
        [148, -116],
        [98, -100],
        [66, -104],
      ],
      coat,
    ) +
    polygon(
      [
        [84, -176],
        [74, -136],
        [104, -150],
      ],
      dark,
    ) +
    ellipse(122, -154, 5, 5, '#191512') +
    ellipse(166, -140, 8, 6, '#191512') +
    '</g>';
  const dogs = dog(1.05, x, 520) + dog(0.6, x - 240, 450);
  return { light, body: backdrop + (mended ? '' : dogs) };
};
