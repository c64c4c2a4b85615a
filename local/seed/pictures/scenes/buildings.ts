import { blob, curve, ellipse, line, path, polygon, rect, shade, shadow, times, turned } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { house } from '../props.ts';
import type { Scene } from '../scene.ts';
import { room, sky } from '../scenery.ts';

const noon = lightNamed('noon');

export const stairLight: Scene = (brush, mended) => {
  const light = lightNamed(mended ? 'noon' : 'night');
  const wall = brush.pick(['#cfc8b8', '#c3ccc8', '#d3c6b0']);
  const flip = brush.chance(0.5);
  const steps = times(9, (index) => {
    const [x, y] = [120 + index * 66, 560 - index * 46];
    return rect(x, y, 800 - x, 48, shade('#9b9488', -index * 0.02)) + rect(x, y, 800 - x, 9, '#c1bab0');
  });
  const rail =
    line(
      [
        [110, 420],
        [720, -4],
      ],
      '#6b4a34',
      14,
    ) +
    times(9, (index) =>
      line(
        [
          [140 + index * 66, 400 - index * 46],
          [140 + index * 66, 560 - index * 46],
        ],
        '#596166',
        6,
      ),
    );
  const view =
    rect(0, 0, 800, 600, wall) +
    rect(0, 380, 800, 220, shade(wall, -0.2)) +
    steps +
    rail +
    rect(420, 30, 120, 20, '#8f979b', 'rx="6"');
  const body = flip ? `<g transform="translate(800 0) scale(-1 1)">${view}</g>` : view;
  const lamp = flip ? 320 : 480;
  const glow = mended
    ? ellipse(lamp, 60, 230, 190, 'url(#lampglow)', 'opacity=".6"') + ellipse(lamp, 58, 46, 14, '#fffbe9')
    : ellipse(lamp, 58, 46, 14, '#59606a');
  return { light, body, glow };
};

export const roofLeak: Scene = (brush, mended) => {
  const backdrop = room(brush, 480);
  const x = brush.between(280, 520);
  const ceiling =
    polygon(
      [
        [0, 0],
        [800, 0],
        [720, 110],
        [80, 110],
      ],
      '#e9e6de',
    ) +
    line(
      [
        [80, 110],
        [720, 110],
      ],
      '#bdb8ab',
      3,
    );
  const stain = (size: number, colour: string, opacity: number) =>
    curve(blob(brush, x, 96, 190 * size, 84 * size, 18, 0.35), colour, `opacity="${opacity}"`);
  const stains = stain(1, '#a5804a', 0.5) + stain(0.74, '#8a6534', 0.5) + stain(0.4, '#5f4526', 0.6);
  const runs = times(5, (index) =>
    path(
      `M${x - 90 + index * 44} 130q${brush.between(-10, 10)} ${brush.between(60, 130)} 2 ${brush.between(140, 220)}`,
      'none',
      'stroke="#8a6534" stroke-width="5" opacity=".5"',
    ),
  );
  const drops = times(5, (index) => ellipse(x + 6, 170 + index * 58, 5, 10, '#6aa6cf'));
  const bucket =
    shadow(x, 556, 76, 14) +
    polygon(
      [
        [x - 66, 452],
        [x + 66, 452],
        [x + 50, 556],
        [x - 50, 556],
      ],
      '#3f7fc1',
    ) +
    ellipse(x, 452, 66, 14, '#2c5c90') +
    ellipse(x, 456, 56, 10, '#9cc9e6');
  const patch = curve(blob(brush, x, 92, 200, 80, 16, 0.2), '#f7f5ef', 'opacity=".9"');
  return { light: noon, body: backdrop + ceiling + (mended ? patch : stains + runs + drops + bucket) };
};

export const charging: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop =
    sky(light) +
    times(4, (index) => house(brush, light, index * 210 - 30, 190, brush.between(240, 330), 400));
  const broken = brush.pick([0, 1, 2]);
  const posts = [40, 400, 760].map((x) => rect(x - 8, 190, 16, 330, '#8b959b')).join('');
  const bikes = times(3, (index) => {
    const x = 150 + index * 240;
    const colour = brush.pick(['#c7402f', '#2e6fb3', '#e2a72e', '#3e8d63', '#5b5f66']);
    const wheel = (at: number) =>
      ellipse(at, 500, 42, 42, 'none', 'stroke="#23272a" stroke-width="11"') +
      ellipse(at, 500, 9, 9, '#8f989d');
    return (
      shadow(x, 542, 120, 12) +
      wheel(x - 74) +
      wheel(x + 74) +
      path(`M${x - 74} 500l26 -62h70l-16 62h-40l-20 -30Z`, colour) +
      path(
        `M${x + 74} 500l-26 -104h-26`,
        'none',
        'stroke="#3a4045" stroke-width="10" stroke-linecap="round"',
      ) +
      rect(x - 72, 420, 78, 18, '#2b2f33', 'rx="9"')
    );
  });
  const boxes = times(3, (index) => {
    const x = 150 + index * 240;
    const fault = index === broken && !mended;
    const cable = fault ? `M${x} 340q-30 90 10 190` : `M${x} 340q46 70 -30 96`;
    return (
      path(cable, 'none', 'stroke="#20262a" stroke-width="6"') +
      turned(
        fault ? 14 : 0,
        [x - 30, 262],
        rect(x - 34, 256, 68, 90, '#f0f3f4', 'rx="8" stroke="#a7b0b5" stroke-width="3"') +
          ellipse(x, 282, 10, 10, fault ? '#e2382c' : '#3fc463') +
          rect(x - 16, 306, 32, 24, '#3c4449', 'rx="4"'),
      )
    );
  });
  return {
    light,
    body:
      backdrop +
      rect(0, 400, 800, 200, '#a7a296') +
      rect(0, 236, 800, 180, '#c5ccd0') +
      posts +
      boxes +
      bikes +
      polygon(
        [
          [-20, 196],
          [820, 170],
          [820, 206],
          [-20, 234],
        ],
        '#3f83a8',
      ),
  };
};
