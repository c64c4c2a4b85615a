import { blob, curve, ellipse, line, polygon, rect, shadow, times } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { cone } from '../props.ts';
import type { Scene } from '../scene.ts';
import { roadway } from '../scenery.ts';

export const pothole: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = roadway(brush, light);
  const [x, y] = [brush.between(300, 520), brush.between(370, 450)];
  const [rx, ry] = [brush.between(120, 190), brush.between(44, 72)];
  const wet = brush.chance(0.35);
  const edge = blob(brush, x, y, rx, ry, 18, 0.28);
  const inner = edge.map(([px, py]) => [x + (px - x) * 0.84, y + 6 + (py - y) * 0.76] as const);
  const cracks = times(6, () => {
    const angle = brush.between(0, 6.28);
    const at = (reach: number, turn: number) =>
      [x + Math.cos(angle + turn) * rx * reach, y + Math.sin(angle + turn) * ry * reach] as const;
    return line([at(0.85, 0), at(1.2, 0.1), at(1.5, -0.05)], '#2b2d2f', brush.between(1.5, 3));
  });
  const stones = times(16, () => {
    const angle = brush.between(0, 6.28);
    const reach = brush.between(0.6, 1.35);
    return polygon(
      blob(brush, x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach, 9, 5, 6, 0.4),
      brush.pick(['#85888a', '#66696b', '#a19f99']),
    );
  });
  const patch = polygon(
    [
      [x - rx * 1.1, y - ry],
      [x + rx, y - ry * 1.1],
      [x + rx * 1.2, y + ry],
      [x - rx * 1.2, y + ry * 1.1],
    ],
    '#34373a',
    'stroke="#232527" stroke-width="5"',
  );
  if (mended) return { light, body: backdrop + patch };
  const bottom =
    polygon(inner, '#1e1c1a') +
    curve(blob(brush, x + 10, y + 12, rx * 0.6, ry * 0.46), wet ? '#8fb0c6' : '#51463a', 'opacity=".9"');
  return { light, body: backdrop + cracks + polygon(edge, '#5b5650') + bottom + stones };
};

export const manhole: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = roadway(brush, light);
  const [x, y] = [brush.between(330, 480), brush.between(390, 450)];
  const side = brush.chance(0.5) ? 1 : -1;
  const cover = (cx: number, cy: number) =>
    ellipse(cx, cy + 9, 122, 52, '#2c2f31') +
    ellipse(cx, cy, 122, 52, '#5d6164') +
    ellipse(cx, cy, 104, 43, 'none', 'stroke="#4a4e50" stroke-width="5"') +
    times(5, (index) =>
      line(
        [
          [cx - 80 + index * 40, cy - 26],
          [cx - 92 + index * 46, cy + 28],
        ],
        '#484c4e',
        6,
      ),
    ) +
    times(3, (index) =>
      line(
        [
          [cx - 92, cy - 18 + index * 20],
          [cx + 92, cy - 18 + index * 20],
        ],
        '#484c4e',
        5,
      ),
    );
  const ring = ellipse(x, y, 146, 66, '#85888a') + ellipse(x, y, 134, 59, '#3b3e40');
  if (mended) return { light, body: backdrop + ring + cover(x, y - 2) };
  const hole = ellipse(x, y + 2, 126, 54, '#08090a') + ellipse(x, y + 18, 112, 36, '#000');
  return {
    light,
    body:
      backdrop +
      ring +
      hole +
      shadow(x + side * 190, y + 78, 130, 34) +
      cover(x + side * 186, y + 66) +
      cone(x - side * 180, y + 50, 120),
  };
};

export const puddle: Scene = (brush, mended) => {
  const light = lightNamed('overcast');
  const backdrop = roadway(brush, light);
  const [x, y] = [brush.between(320, 480), brush.between(390, 430)];
  const water = blob(brush, x, y, brush.between(270, 340), brush.between(96, 130), 20, 0.22);
  const drain =
    rect(x - 66, 560 - 300, 132, 34, '#2b2e30', 'rx="4"') +
    times(7, (index) => rect(x - 56 + index * 17, 265, 9, 24, '#70767a', 'rx="2"'));
  const damp = curve(water, '#2f3335', 'opacity=".45"');
  if (mended) return { light, body: backdrop + damp + drain };
  const mirror =
    curve(water, 'url(#water)') +
    times(4, (index) =>
      ellipse(
        x - 90 + index * 66,
        y + 8 - (index % 2) * 34,
        34,
        9,
        'none',
        'stroke="#eef4f7" stroke-width="2" opacity=".7"',
      ),
    );
  return {
    light,
    body: backdrop + drain + curve(water, '#25292b', 'opacity=".5" transform="translate(0 6)"') + mirror,
  };
};
