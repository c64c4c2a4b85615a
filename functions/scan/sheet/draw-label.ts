import { type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import type { Code } from '../domain/code.ts';
import { fitText } from '../domain/label-text.ts';
import { pictureOf, printedUrl, QUIET_ZONE } from '../domain/qr.ts';
import { spacedCode } from '../domain/short-code.ts';
import type { Fonts } from './fonts.ts';
import hints from './hints.json' with { type: 'json' };
import { LABEL, MM } from './layout.ts';

const INK = rgb(0.09, 0.13, 0.12);
const SOFT = rgb(0.3, 0.36, 0.35);
export const BRAND = rgb(0.043, 0.365, 0.325);

const INNER = LABEL.width - 8 * MM;
/** The picture with its quiet zone. At 60 mm a label a square is over 1 mm: read from 40 cm away. */
const PICTURE = 40 * MM;

interface Spot {
  page: PDFPage;
  fonts: Fonts;
  x: number;
  y: number;
}

function centred({ page, x }: Spot, text: string, font: PDFFont, size: number, y: number, color = INK): void {
  page.drawText(text, {
    x: x + (LABEL.width - font.widthOfTextAtSize(text, size)) / 2,
    y,
    size,
    font,
    color,
  });
}

/** One path for the whole picture, in pure black: printers halftone anything else. */
function drawPicture({ page, x, y }: Spot, url: string, kind: Code['kind'], bottom: number): void {
  const { size, bars } = pictureOf(url, kind);
  const module = PICTURE / (size + 2 * QUIET_ZONE);
  const path = bars.map(([column, row, width]) => `M${column} ${row}h${width}v1h-${width}z`).join('');
  page.drawSvgPath(path, {
    x: x + (LABEL.width - PICTURE) / 2 + QUIET_ZONE * module,
    y: y + bottom + PICTURE - QUIET_ZONE * module,
    scale: module,
    color: rgb(0, 0, 0),
  });
}

function drawName(spot: Spot, name: string): void {
  const { bold } = spot.fonts;
  const { size, lines } = fitText(name, {
    sizes: [12, 11, 10, 9, 8],
    most: 2,
    width: INNER,
    measureAt: (size) => (text) => bold.widthOfTextAtSize(text, size),
  });
  const leading = size * 1.22;
  const middle = spot.y + 58.4 * MM;
  const first = middle + ((lines.length - 1) * leading) / 2 - size * 0.36;
  lines.forEach((line, index) => {
    centred(spot, line, bold, size, first - index * leading);
  });
}

/** Place name, picture, the code to read out or type in, and what scanning does. */
export function drawLabel(spot: Spot, { code, kind, place }: Code, origin: string): void {
  const { bold, plain } = spot.fonts;
  const hint = hints[kind];
  drawName(spot, place.name);
  drawPicture(spot, printedUrl(origin, code), kind, 13.2 * MM);
  // Below the quiet zone, groups a full figure apart.
  centred(spot, spacedCode(code).replaceAll(' ', '   '), bold, 12.5, spot.y + 9.7 * MM);
  centred(spot, hint.zh, plain, 8, spot.y + 5.9 * MM, BRAND);
  centred(spot, hint.en, plain, 6.2, spot.y + 3.1 * MM, SOFT);
}
