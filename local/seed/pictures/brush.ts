/** Small SVG vocabulary for the demo pictures: everything is drawn on a field of 800 × 600. */
export const WIDTH = 800;
export const HEIGHT = 600;

export interface Brush {
  /** Uniform in [low, high): the same seed draws the same picture, before and after the repair. */
  between: (low: number, high: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  chance: (probability: number) => boolean;
}

/** mulberry32: small, fast and the same on every machine. */
export function brushFrom(seed: number): Brush {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 5; i++) next();
  return {
    between: (low, high) => low + next() * (high - low),
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    chance: (probability) => next() < probability,
  };
}

export type Point = readonly [x: number, y: number];

const short = (value: number): string => String(Math.round(value * 10) / 10);
const points = (list: readonly Point[]): string => list.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" fill="${fill}" ${more}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}" ${more}/>`;
export const polygon = (list: readonly Point[], fill: string, more = ''): string =>
  `<polygon points="${points(list)}" fill="${fill}" ${more}/>`;
export const line = (list: readonly Point[], stroke: string, width: number, more = ''): string =>
  `<polyline points="${points(list)}" fill="none" stroke="${stroke}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const turned = (degrees: number, [x, y]: Point, content: string): string =>
  `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${content}</g>`;
/** A soft dark spot under a thing. */
export const shadow = (x: number, y: number, rx: number, ry: number, opacity = 0.35): string =>
  ellipse(x, y, rx * 1.25, ry * 1.5, 'url(#shade)', `opacity="${opacity * 1.25}"`);

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => draw(index)).join('');

/** An uneven round outline. */
export function blob(
  brush: Brush,
  x: number,
  y: number,
  rx: number,
  ry: number,
  corners = 14,
  rough = 0.2,
): Point[] {
  return Array.from({ length: corners }, (_, index): Point => {
    const angle = (index / corners) * Math.PI * 2;
    const reach = 1 - brush.between(0, rough);
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
  });
}

/** A closed curve through the middle of each side: soft leaves, puddles, snow. */
export function curve(list: readonly Point[], fill: string, more = ''): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const last = list.at(-1);
  const first = list[0];
  if (!first || !last) return '';
  const start = middle(last, first);
  const parts = list.map((corner, index) => {
    const end = middle(corner, list[(index + 1) % list.length] ?? first);
    return `Q${short(corner[0])} ${short(corner[1])} ${short(end[0])} ${short(end[1])}`;
  });
  return path(`M${short(start[0])} ${short(start[1])}${parts.join('')}Z`, fill, more);
}

/** A colour moved towards white (`amount` > 0) or black (< 0). */
export function shade(hex: string, amount: number): string {
  const target = amount < 0 ? 0 : 255;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value + (target - value) * Math.abs(amount));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
