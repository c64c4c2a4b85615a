import { blob, curve, ellipse, line, path, rect, shade, shadow, times } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { cone } from '../props.ts';
import type { Scene } from '../scene.ts';
import { roadway, room } from '../scenery.ts';

export const pipeLeak: Scene = (brush, mended) => {
  const light = daylight(brush);
  const wall = brush.pick(['#b7ada0', '#a9b0b0', '#c0a68e']);
  const x = brush.between(300, 500);
  const bricks = times(11 * 12, (index) => {
    const row = Math.floor(index / 12);
    return rect(
      (index % 12) * 76 - (row % 2) * 38,
      row * 42 - 6,
      72,
      38,
      shade(wall, brush.between(-0.1, 0.1)),
    );
  });
  const pipe =
    rect(-20, 284, 840, 46, '#5f7f95') +
    rect(-20, 290, 840, 10, '#93b0c3') +
    times(3, (index) => rect(60 + index * 310, 272, 40, 70, '#47616f', 'rx="6"'));
  const upright =
    rect(660, 300, 44, 320, '#5f7f95') +
    rect(667, 300, 9, 320, '#93b0c3') +
    ellipse(682, 306, 40, 40, '#47616f') +
    ellipse(682, 306, 22, 22, '#c23a2e') +
    rect(678, 270, 8, 72, '#8f2a20') +
    rect(646, 302, 72, 8, '#8f2a20');
  const spray = times(9, (index) =>
    path(
      `M${x} 306q${(index - 4) * 34} ${-96 + Math.abs(index - 4) * 26} ${(index - 4) * 66} ${120 + index * 14}`,
      'none',
      `stroke="#cfe8f6" stroke-width="${7 - Math.abs(index - 4)}" opacity=".8"`,
    ),
  );
  const flood = curve(blob(brush, x, 548, 330, 52, 16, 0.2), 'url(#water)', 'opacity=".85"');
  const wet = path(`M${x - 60} 330L${x - 130} 520H${x + 130}L${x + 60} 330Z`, '#4a4f50', 'opacity=".35"');
  const clamp =
    rect(x - 40, 270, 80, 74, '#c9d1d5', 'rx="6"') +
    times(4, (index) =>
      ellipse(x - 26 + (index % 2) * 52, 284 + Math.floor(index / 2) * 46, 6, 6, '#5d666b'),
    );
  return {
    light,
    body:
      rect(0, 0, 800, 600, '#8d867a') +
      bricks +
      rect(0, 480, 800, 120, '#a29c90') +
      (mended ? '' : wet) +
      pipe +
      upright +
      (mended ? clamp : flood + spray),
  };
};

export const dryTap: Scene = (brush, mended) => {
  const backdrop = room(brush, 560);
  const tile = brush.pick(['#dfe8ea', '#ece3d2', '#d9e4dc']);
  const tiles = times(7 * 12, (index) =>
    rect(
      (index % 12) * 68,
      20 + Math.floor(index / 12) * 52,
      66,
      50,
      shade(tile, brush.between(-0.04, 0.05)),
    ),
  );
  const x = brush.between(320, 460);
  const counter =
    rect(-10, 380, 820, 34, '#8c8478') +
    rect(-10, 414, 820, 200, '#c8a67a') +
    times(4, (index) => rect(20 + index * 200, 436, 180, 150, '#d6b78e', 'rx="6" stroke="#a98759"')) +
    rect(x - 190, 366, 380, 30, '#cfd6d9', 'rx="10"') +
    rect(x - 170, 378, 340, 18, '#8f999e', 'rx="8"');
  const tap =
    path(
      `M${x - 14} 370v-150q0 -70 76 -70t72 70v20h-30v-18q0 -40 -42 -40t-46 44v144Z`,
      'url(#metal)',
      'stroke="#7c868b" stroke-width="3"',
    ) + rect(x - 60, 236, 52, 18, '#aab3b8', 'rx="9"');
  const water = mended
    ? path(`M${x + 106} 240h22q6 70 2 140h-28q-4 -70 4 -140Z`, '#a8d4ec', 'opacity=".85"') +
      ellipse(x + 116, 384, 60, 8, '#d8eef8')
    : ellipse(x + 118, 268, 6, 11, '#7fb9da');
  const pots = mended
    ? ''
    : times(
        2,
        (index) =>
          rect(x - 330 + index * 110, 300, 90, 80, index ? '#c8453a' : '#3f7fc1', 'rx="8"') +
          ellipse(x - 285 + index * 110, 300, 45, 9, '#25323b'),
      );
  return { light: lightNamed('noon'), body: backdrop + tiles + counter + pots + water + tap };
};

export const coldRadiator: Scene = (brush, mended) => {
  const backdrop = room(brush, 490);
  const x = brush.between(300, 430);
  const cold = !mended;
  const view =
    rect(x - 190, 40, 380, 210, '#f3f1ea') +
    rect(x - 176, 54, 352, 182, cold ? '#b9d5e8' : '#bfe0f3') +
    curve(
      [
        [x - 176, 236],
        [x - 176, 190],
        [x - 60, 170],
        [x + 60, 200],
        [x + 176, 176],
        [x + 176, 236],
      ],
      '#eef4f7',
    ) +
    rect(x - 5, 54, 10, 182, '#f3f1ea');
  const frost = times(26, () => {
    const [px, py] = [brush.between(x - 170, x + 170), brush.between(60, 232)];
    return (
      line(
        [
          [px - 9, py],
          [px + 9, py],
        ],
        '#ffffff',
        2,
        'opacity=".85"',
      ) +
      line(
        [
          [px - 5, py - 8],
          [px + 5, py + 8],
        ],
        '#ffffff',
        2,
        'opacity=".85"',
      )
    );
  });
  const fins =
    times(12, (index) =>
      rect(x - 190 + index * 32, 296, 26, 180, '#f5f4ef', 'rx="9" stroke="#bdb9ad" stroke-width="2"'),
    ) +
    rect(x - 198, 312, 396, 14, '#e4e2da') +
    rect(x - 198, 444, 396, 14, '#e4e2da') +
    rect(x + 194, 440, 46, 14, '#b9bfc2') +
    ellipse(x + 236, 447, 17, 17, '#c23a2e');
  const heat = times(6, (index) =>
    path(
      `M${x - 150 + index * 60} 286q-14 -20 0 -38t0 -38`,
      'none',
      'stroke="#ee7f3c" stroke-width="6" stroke-linecap="round" opacity=".6"',
    ),
  );
  const level = cold ? 64 : 170;
  const meter =
    rect(680, 120, 56, 260, '#fffdf8', 'rx="26" stroke="#b7b1a3" stroke-width="3"') +
    rect(702, 336 - level, 12, level, cold ? '#3f86cf' : '#dd3f31', 'rx="5"') +
    ellipse(708, 346, 18, 18, cold ? '#3f86cf' : '#dd3f31') +
    times(9, (index) => rect(718, 150 + index * 20, 10, 2.5, '#8a857a'));
  return {
    light: lightNamed(cold ? 'overcast' : 'morning'),
    body: backdrop + view + (cold ? frost : '') + fins + (mended ? heat : '') + meter,
  };
};

export const sewer: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = roadway(brush, light);
  const [x, y] = [brush.between(330, 470), brush.between(360, 420)];
  const grate =
    ellipse(x, y, 120, 50, '#83878a') +
    ellipse(x, y, 106, 42, '#46494b') +
    times(6, (index) => rect(x - 76 + index * 28, y - 28, 11, 56, '#6f7477', 'rx="4"'));
  const flood =
    curve(blob(brush, x + 20, y + 50, 340, 150, 20, 0.25), '#6b5b3d', 'opacity=".88"') +
    curve(blob(brush, x + 10, y + 40, 240, 92, 16, 0.25), '#84714c', 'opacity=".8"');
  const boil = times(9, () =>
    ellipse(
      x + brush.between(-80, 80),
      y + brush.between(-20, 26),
      brush.between(8, 22),
      brush.between(5, 12),
      '#a8946a',
      'stroke="#cbb98f" stroke-width="2"',
    ),
  );
  return {
    light,
    body:
      backdrop +
      (mended
        ? shadow(x, y + 6, 130, 40, 0.2) + grate
        : flood + grate + boil + cone(x - 230, y + 30, 96) + cone(x + 250, y + 20, 96)),
  };
};
