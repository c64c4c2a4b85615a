import sharp from 'sharp';
import { brushFrom, HEIGHT, rect, WIDTH } from './brush.ts';
import type { Light } from './light.ts';
import type { Scene } from './scene.ts';

const gradient = (
  id: string,
  stops: readonly (readonly [string, number, number])[],
  radial = false,
): string => {
  const kind = radial ? 'radialGradient' : 'linearGradient';
  const where = radial ? '' : 'x1="0" y1="0" x2="0" y2="1"';
  const inner = stops.map(
    ([color, at, opacity]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
  );
  return `<${kind} id="${id}" ${where}>${inner.join('')}</${kind}>`;
};

const defs = ({ sky: [top, bottom] }: Light): string =>
  // Soft edges are gradients: a blur filter costs several times the rest of the picture.
  '<defs>' +
  gradient('sky', [
    [top, 0, 1],
    [bottom, 0.62, 1],
  ]) +
  gradient('water', [
    [bottom, 0, 1],
    [top, 1, 1],
  ]) +
  gradient('asphalt', [
    ['#74787b', 0, 1],
    ['#54585b', 1, 1],
  ]) +
  gradient(
    'shade',
    [
      ['#101418', 0.35, 1],
      ['#101418', 1, 0],
    ],
    true,
  ) +
  gradient(
    'cloud',
    [
      ['#ffffff', 0.3, 1],
      ['#ffffff', 1, 0],
    ],
    true,
  ) +
  gradient('grass', [
    ['#8fb06d', 0, 1],
    ['#5f8a48', 1, 1],
  ]) +
  gradient('roomlight', [
    ['#ffffff', 0, 0.45],
    ['#ffffff', 0.5, 0],
    ['#000000', 1, 0.12],
  ]) +
  gradient('metal', [
    ['#dfe4e7', 0, 1],
    ['#aab3b8', 0.5, 1],
    ['#c9d0d4', 1, 1],
  ]) +
  gradient(
    'lampglow',
    [
      ['#fff3c4', 0, 0.95],
      ['#ffd67a', 0.35, 0.45],
      ['#ffc04d', 1, 0],
    ],
    true,
  ) +
  gradient('beam', [
    ['#ffe9a8', 0, 0.55],
    ['#ffd97e', 1, 0],
  ]) +
  gradient(
    'vignette',
    [
      ['#000000', 0.55, 0],
      ['#000000', 1, 0.26],
    ],
    true,
  ) +
  '</defs>';

/**
 * The picture as SVG text, `closer` steps nearer to its middle: the scene, the tint of the hour over it, what shines
 * over that, and the dark corners of a lens.
 */
export function sceneSvg(scene: Scene, seed: number, mended: boolean, closer = 0): string {
  const brush = brushFrom(seed);
  // A phone is never held quite straight nor twice at the same distance.
  const [tilt, zoom] = [
    brush.between(-2.2, 2.2) * (1 - closer * 2),
    brush.between(1.06, 1.18) + closer * 0.3,
  ];
  const { light, body, glow = '' } = scene(brush, mended);
  const hold = `rotate(${tilt.toFixed(2)} 400 300) translate(400 300) scale(${zoom.toFixed(3)}) translate(-400 -300)`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `${defs(light)}<g transform="${hold}">${body}` +
    (light.depth > 0
      ? rect(-80, -80, 960, 760, light.tint, `opacity="${light.depth}" style="mix-blend-mode:multiply"`)
      : '') +
    `${glow}</g>${rect(0, 0, WIDTH, HEIGHT, 'url(#vignette)')}</svg>`
  );
}

export const drawPicture = (scene: Scene, seed: number, mended: boolean, closer = 0): Promise<Buffer> =>
  sharp(Buffer.from(sceneSvg(scene, seed, mended, closer)))
    .flatten()
    .jpeg({ quality: 84 })
    .toBuffer();
