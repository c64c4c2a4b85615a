import QRCode from 'qrcode';
import type { CodeKind } from './code.ts';

/** White modules that the standard asks for on every side. */
export const QUIET_ZONE = 4;

/** What is printed: upper case, because then QR needs 5.5 bits a character instead of 8 and its squares are larger. */
export const printedUrl = (origin: string, code: string): string => `${origin}/q/${code}`.toUpperCase();

/** Sun, rain and scratches take more of an outdoor plate (Q restores 25 %) than of a card (M, 15 %). */
const correctionOf = (kind: CodeKind) => (kind === 'outdoor' ? 'Q' : 'M');

const segmentsOf = (url: string) => [{ data: url, mode: 'alphanumeric' as const }];

export interface Picture {
  /** Squares on one side, without the quiet zone. */
  size: number;
  /** Dark squares as rectangles `[x, y, width]` one high: neighbours in a row are one, so no seam shows in print. */
  bars: [number, number, number][];
}

/** @throws when the URL has a character outside the alphanumeric mode */
export function pictureOf(url: string, kind: CodeKind): Picture {
  const { modules } = QRCode.create(segmentsOf(url), { errorCorrectionLevel: correctionOf(kind) });
  const bars: Picture['bars'] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      const from = x;
      while (x + 1 < modules.size && modules.get(y, x + 1)) x++;
      bars.push([from, y, x + 1 - from]);
    }
  }
  return { size: modules.size, bars };
}

/** Scales without loss; the quiet zone is white in it, so it also reads on a dark page. */
export function svgFrom({ size, bars }: Picture, url: string): string {
  const side = size + 2 * QUIET_ZONE;
  const path = bars
    .map(([x, y, width]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`)
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges" role="img"><title>${url}</title>` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>\n`
  );
}

export const svgOf = (url: string, kind: CodeKind): string => svgFrom(pictureOf(url, kind), url);

/** 24 pixels a square: 300 dpi at 8 cm. */
export const pngOf = (url: string, kind: CodeKind): Promise<Buffer> =>
  QRCode.toBuffer(segmentsOf(url), {
    type: 'png',
    errorCorrectionLevel: correctionOf(kind),
    margin: QUIET_ZONE,
    scale: 24,
  });
