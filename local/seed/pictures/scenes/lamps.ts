import { blob, curve, ellipse, line, path, polygon, rect, shadow, turned } from '../brush.ts';
import { daylight, evening, lightNamed } from '../light.ts';
import { cone, tape } from '../props.ts';
import type { Scene } from '../scene.ts';
import { street } from '../scenery.ts';

const halo = (x: number, y: number, r: number): string =>
  ellipse(x, y, r, r, 'url(#lampglow)') +
  path(
    `M${x - 16} ${y}L${x - r * 0.75} ${y + r * 1.7}L${x + r * 0.75} ${y + r * 1.7}L${x + 16} ${y}Z`,
    'url(#beam)',
  ) +
  ellipse(x, y + 4, 24, 7, '#fff6d8');

function lampPost(x: number, base: number, height: number): string {
  const top = base - height;
  const w = height / 42;
  return (
    rect(x - w * 1.6, base - w * 5, w * 3.2, w * 5, '#4a5258', 'rx="2"') +
    polygon(
      [
        [x - w, base],
        [x - w * 0.55, top],
        [x + w * 0.55, top],
        [x + w, base],
      ],
      '#6a747b',
    ) +
    path(`M${x} ${top + 4}q8 -34 62 -34`, 'none', `stroke="#6a747b" stroke-width="${w * 1.1}"`) +
    path(`M${x + 46} ${top - 38}h52q8 0 8 9v3h-66q0 -12 6 -12Z`, '#454d53')
  );
}

export const lampOut: Scene = (brush, mended) => {
  const light = evening(brush);
  const base = 440;
  const backdrop = street(brush, light);
  const x = brush.between(190, 420);
  const far = [x - 170, x + 260].map((at) => ({ at, height: 190 }));
  return {
    light,
    body:
      backdrop +
      far.map(({ at, height }) => lampPost(at, 408, height)).join('') +
      shadow(x, base, 40, 8) +
      lampPost(x, base, 330),
    glow:
      far.map(({ at, height }) => halo(at + 78, 408 - height - 26, 42)).join('') +
      (mended ? halo(x + 78, base - 330 - 26, 120) : ''),
  };
};

export const lampByDay: Scene = (brush, mended) => {
  const light = brush.chance(0.5) ? lightNamed('noon') : lightNamed('morning');
  const backdrop = street(brush, light);
  const x = brush.between(220, 420);
  return {
    light,
    body: backdrop + shadow(x, 440, 40, 8) + lampPost(x, 440, 330),
    glow: mended ? '' : ellipse(x + 78, 88, 62, 46, 'url(#lampglow)') + ellipse(x + 78, 88, 26, 8, '#fffbe8'),
  };
};

export const lampLeaning: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light);
  const x = brush.between(300, 460);
  const lean = brush.between(9, 17) * (brush.chance(0.5) ? 1 : -1);
  const post = lampPost(x, 440, 320);
  const hazard = tape([x - 120, 452], [x + 130, 446]) + cone(x - 120, 478, 62) + cone(x + 136, 474, 62);
  const cracks =
    curve(blob(brush, x, 441, 44, 12), '#7d776c') +
    line(
      [
        [x - 40, 442],
        [x - 70, 452],
        [x - 84, 449],
      ],
      '#5e594f',
      3,
    );
  return {
    light,
    body: backdrop + (mended ? shadow(x, 440, 40, 8) + post : cracks + turned(lean, [x, 440], post) + hazard),
  };
};
