import { blob, ellipse, path, polygon, rect, shadow, times, turned } from '../brush.ts';
import { daylight } from '../light.ts';
import { cone } from '../props.ts';
import type { Scene } from '../scene.ts';
import { street } from '../scenery.ts';

export const pavement: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 150);
  const colours = brush.pick([
    ['#b98f76', '#a9806a', '#c49b83'],
    ['#a9aaa4', '#98998f', '#b8b8b0'],
    ['#c2a67d', '#b2966d', '#cdb28b'],
  ] as const);
  const vanish = brush.between(250, 550);
  const broken = { column: Math.floor(brush.between(4, 7)), row: Math.floor(brush.between(3, 5)) };
  const depth = (row: number) => 200 + 400 * (row / 8) ** 1.45;
  const across = (column: number, y: number) =>
    vanish + (column - 6) * 120 * (0.28 + ((y - 200) / 400) * 1.05);
  const tiles = times(12 * 8, (index) => {
    const [column, row] = [index % 12, Math.floor(index / 12)];
    const [top, bottom] = [depth(row), depth(row + 1)];
    const corners = [
      [across(column, top), top],
      [across(column + 1, top), top],
      [across(column + 1, bottom), bottom],
      [across(column, bottom), bottom],
    ] as const;
    const colour = brush.pick(colours);
    const fault =
      Math.abs(column - broken.column) + Math.abs(row - broken.row) * 1.3 < 2 + brush.between(-0.4, 0.5);
    const chip = blob(brush, (corners[0][0] + corners[2][0]) / 2, (top + bottom) / 2, 34, 12, 6, 0.4);
    if (!fault || mended) return polygon(corners, colour, 'stroke="#7f7467" stroke-width="2.5"');
    return (
      polygon(corners, '#5f4f3c', 'stroke="#4b3f31" stroke-width="3"') +
      polygon(chip, colour, 'stroke="#6a5a4b" stroke-width="2"')
    );
  });
  return { light, body: backdrop + rect(0, 196, 800, 404, '#8d8275') + tiles };
};

export const guardrail: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 330);
  const x = brush.between(300, 480);
  const sag = mended ? 0 : brush.between(46, 84);
  const rail = (y: number) =>
    path(
      `M-20 ${y}H${x - 130}Q${x - 40} ${y} ${x} ${y + sag}T${x + 140} ${y}H820`,
      'none',
      'stroke="#d8dee2" stroke-width="22"',
    ) +
    path(
      `M-20 ${y + 3}H${x - 130}Q${x - 40} ${y + 3} ${x} ${y + sag + 3}T${x + 140} ${y + 3}H820`,
      'none',
      'stroke="#9aa4ab" stroke-width="7"',
    );
  const posts = times(7, (index) => {
    const at = 40 + index * 125;
    const hit = Math.abs(at - x) < 70 && !mended;
    return turned(
      hit ? 24 : 0,
      [at, 500],
      rect(at - 9, 370, 18, 134, '#7c868d') + rect(at - 9, 370, 5, 134, '#a5afb5'),
    );
  });
  return {
    light,
    body:
      backdrop +
      posts +
      rail(400) +
      rail(450) +
      (mended ? '' : cone(x - 20, 560, 96) + cone(x + 120, 566, 96)),
  };
};

export const roadSign: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light);
  const x = brush.between(310, 470);
  const round = brush.chance(0.5);
  const lean = brush.between(20, 36) * (brush.chance(0.5) ? 1 : -1);
  const arrow = path(`M${x} ${128}l44 46h-26v62h-36v-62h-26Z`, '#f5f8fb');
  const plate = round
    ? ellipse(x, 182, 84, 84, '#f5f8fb') + ellipse(x, 182, 76, 76, '#1d5fb4') + arrow
    : rect(x - 130, 106, 260, 150, '#f5f8fb', 'rx="12"') +
      rect(x - 122, 114, 244, 134, '#1d5fb4', 'rx="8"') +
      arrow;
  const post = rect(x - 7, 170, 14, 276, '#8d979d') + plate;
  return { light, body: backdrop + shadow(x, 446, 34, 8) + turned(mended ? 0 : lean, [x, 446], post) };
};
