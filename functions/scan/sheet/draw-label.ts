import { type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import type { Fonts } from '../../shared/pdf/fonts.ts';
import { MM } from '../../shared/pdf/page.ts';
import type { Code } from '../domain/code.ts';
import { fitText } from '../domain/label-text.ts';
import { type Picture, QUIET_ZONE } from '../domain/qr.ts';
import { spacedCode } from '../domain/short-code.ts';
import hints from './hints.json' with { type: 'json' };
import type { Layout } from './layout.ts';

const INK = rgb(0.09, 0.13, 0.12);
const SOFT = rgb(0.3, 0.36, 0.35);
export const BRAND = rgb(0.043, 0.365, 0.325);

export interface Spot {
  page: PDFPage;
  fonts: Fonts;
  layout: Layout;
  x: number;
  y: number;
}

function centred(
  { page, x, layout }: Spot,
  text: string,
  font: PDFFont,
  size: number,
  y: number,
  color = INK,
): void {
  const { x: left, width } = layout.text;
  page.drawText(text, {
    x: x + left * MM + (width * MM - font.widthOfTextAtSize(text, size)) / 2,
    y,
    size,
    font,
    color,
  });
}

/** As large as the column allows, in lines around one middle. */
function fitted(spot: Spot, text: string, font: PDFFont, at: Layout['name'], color = INK): void {
  const { size, lines } = fitText(text, {
    sizes: at.sizes,
    most: at.lines,
    width: spot.layout.text.width * MM,
    measureAt: (size) => (part) => font.widthOfTextAtSize(part, size),
  });
  const leading = size * 1.22;
  const first = spot.y + at.y * MM + ((lines.length - 1) * leading) / 2 - size * 0.36;
  lines.forEach((line, index) => {
    centred(spot, line, font, size, first - index * leading, color);
  });
}

/** One path for the whole picture, in pure black: printers halftone anything else. */
function drawPicture({ page, x, y, layout }: Spot, { size, bars }: Picture): void {
  const { side, x: left, y: bottom } = layout.picture;
  const module = (side * MM) / (size + 2 * QUIET_ZONE);
  const path = bars.map(([column, row, width]) => `M${column} ${row}h${width}v1h-${width}z`).join('');
  page.drawSvgPath(path, {
    x: x + left * MM + QUIET_ZONE * module,
    y: y + (bottom + side) * MM - QUIET_ZONE * module,
    scale: module,
    color: rgb(0, 0, 0),
  });
}

/** Place name, picture, the code to read out or type in, and what scanning does. */
export function drawLabel(
  spot: Spot,
  { code, kind, place }: Pick<Code, 'code' | 'kind' | 'place'>,
  picture: Picture,
): void {
  const { bold, plain } = spot.fonts;
  const { name, zh, en, code: codeAt } = spot.layout;
  const hint = hints[kind];
  fitted(spot, place.name, bold, name);
  drawPicture(spot, picture);
  // Below the quiet zone, groups a full figure apart.
  centred(spot, spacedCode(code).replaceAll(' ', '   '), bold, codeAt.size, spot.y + codeAt.y * MM);
  fitted(spot, hint.zh, plain, zh, BRAND);
  fitted(spot, hint.en, plain, en, SOFT);
}
