import { ellipse, line, polygon, rect, shade, shadow, times, turned } from '../brush.ts';
import { daylight, evening, lightNamed } from '../light.ts';
import type { Scene } from '../scene.ts';
import { room, sky, street } from '../scenery.ts';

export const shopFront: Scene = (brush, mended) => {
  const light = evening(brush);
  const wall = brush.pick(['#b99a7c', '#a9a49a', '#c2ab8c']);
  const awning = brush.pick(['#c7402f', '#2f7d5b', '#2e5f9e', '#d08a2a']);
  const x = brush.between(90, 130);
  const stripes = times(13, (index) =>
    polygon(
      [
        [x - 10 + index * 48, 170],
        [x + 38 + index * 48, 170],
        [x + 34 + index * 48, 250],
        [x - 18 + index * 48, 250],
      ],
      index % 2 ? '#f4efe4' : awning,
    ),
  );
  const board =
    rect(x - 10, 84, 624, 76, shade(awning, -0.35), 'rx="6"') +
    times(5, (index) => rect(x + 130 + index * 76, 102, 46, 40, mended ? '#ffd98a' : '#58504a', 'rx="6"'));
  const glass =
    rect(x + 10, 262, 360, 210, mended ? '#ffe6ae' : '#33414d') +
    rect(x + 10, 262, 360, 210, 'none', 'stroke="#e9e2d3" stroke-width="10"') +
    times(6, (index) =>
      rect(
        x + 34 + index * 54,
        396 - (index % 3) * 22,
        38,
        66 + (index % 3) * 22,
        shade(awning, (index % 4) * 0.16 - 0.1),
        'rx="5" opacity=".85"',
      ),
    );
  const door =
    rect(x + 410, 262, 180, 276, '#e9e2d3') +
    rect(x + 424, 278, 152, 250, mended ? '#ffe0a0' : '#2c3944') +
    rect(x + 552, 400, 10, 56, '#8a7d68', 'rx="4"');
  const body =
    sky(light) +
    rect(0, 40, 800, 510, wall) +
    rect(0, 538, 800, 62, '#9c968a') +
    glass +
    door +
    board +
    stripes;
  return {
    light,
    body,
    glow: mended
      ? ellipse(x + 190, 360, 260, 170, 'url(#lampglow)', 'opacity=".4"') +
        ellipse(x + 300, 122, 330, 70, 'url(#lampglow)', 'opacity=".5"')
      : '',
  };
};

export const marketStall: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 360);
  const colours = brush.pick([
    ['#d8483a', '#f4efe4'],
    ['#2f8f6a', '#f7f1d8'],
    ['#2e6fb3', '#f2f4f6'],
  ] as const);
  const stall = (x: number) =>
    rect(x, 250, 12, 260, '#8a6a48') +
    rect(x + 238, 250, 12, 260, '#8a6a48') +
    times(7, (index) =>
      polygon(
        [
          [x - 18 + index * 41, 240],
          [x + 23 + index * 41, 240],
          [x + 23 + index * 41, 292],
          [x + 3 + index * 41, 306],
          [x - 18 + index * 41, 292],
        ],
        colours[index % 2] ?? '#fff',
      ),
    ) +
    polygon(
      [
        [x - 18, 240],
        [x + 269, 240],
        [x + 236, 190],
        [x + 16, 190],
      ],
      shade(colours[0], -0.12),
    ) +
    rect(x - 6, 420, 262, 90, '#b98d58') +
    rect(x - 12, 408, 274, 16, '#d0a671') +
    times(14, (index) =>
      ellipse(
        x + 14 + (index % 7) * 38,
        398 - Math.floor(index / 7) * 18,
        17,
        15,
        brush.pick(['#d8483a', '#e3932c', '#7fae3f', '#e9c93f', '#9a4f8c']),
      ),
    );
  const box =
    rect(364, 330, 74, 110, '#9aa4a9', 'rx="6" stroke="#6d767b" stroke-width="4"') +
    rect(393, 440, 16, 100, '#6d767b');
  const open =
    turned(-34, [364, 330], rect(300, 330, 64, 110, '#aeb7bb', 'stroke="#6d767b" stroke-width="4"')) +
    rect(370, 338, 62, 94, '#23292c') +
    line(
      [
        [384, 350],
        [376, 400],
        [398, 452],
        [372, 500],
      ],
      '#d9b13a',
      6,
    ) +
    line(
      [
        [410, 350],
        [424, 404],
        [406, 470],
      ],
      '#c23a2e',
      6,
    ) +
    polygon(
      [
        [398, 358],
        [380, 396],
        [396, 394],
        [388, 426],
        [414, 384],
        [398, 386],
      ],
      '#ffe04d',
    );
  return {
    light,
    body:
      backdrop +
      shadow(180, 514, 150, 12) +
      shadow(620, 514, 150, 12) +
      stall(60) +
      stall(500) +
      box +
      (mended
        ? polygon(
            [
              [402, 356],
              [384, 394],
              [400, 392],
              [392, 424],
              [418, 382],
              [402, 384],
            ],
            '#3f9a5d',
          )
        : open),
  };
};

export const serviceDesk: Scene = (brush, mended) => {
  const backdrop = room(brush, 520);
  const wood = brush.pick(['#a87f54', '#8f7a63', '#b59468']);
  const windows = times(3, (index) => {
    const x = 60 + index * 240;
    const shut = !mended && index !== 0;
    return (
      rect(x, 110, 200, 54, '#1e2a33', 'rx="6"') +
      times(4, (dot) => rect(x + 26 + dot * 40, 128, 26, 18, shut ? '#5b2a25' : '#58e07b', 'rx="3"')) +
      rect(x, 180, 200, 190, '#c9e0e8', 'opacity=".7" stroke="#8fa3ac" stroke-width="5"') +
      (shut
        ? times(9, (slat) => rect(x + 4, 184 + slat * 20, 192, 16, '#b8bdbf'))
        : rect(x + 50, 266, 100, 70, '#2b3238', 'rx="6"') +
          rect(x + 58, 274, 84, 54, '#8fc4e0') +
          rect(x + 92, 336, 16, 34, '#2b3238'))
    );
  });
  const desk =
    rect(30, 370, 740, 26, shade(wood, 0.2)) +
    rect(40, 396, 720, 150, wood) +
    times(3, (index) => rect(70 + index * 240, 416, 180, 110, shade(wood, -0.12), 'rx="6"'));
  const stand =
    rect(330, 480, 12, 110, '#6d777c') +
    rect(296, 430, 80, 58, mended ? '#2e7d5b' : '#c23a2e', 'rx="6"') +
    times(3, (index) => rect(308, 442 + index * 14, 56, 6, '#fff', 'rx="2"'));
  return { light: lightNamed('noon'), body: backdrop + windows + desk + shadow(336, 592, 50, 8) + stand };
};
