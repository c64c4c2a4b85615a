import { PDFDocument, type PDFFont, type PDFImage, type PDFPage, rgb } from 'pdf-lib';
import { embedFonts, type Fonts } from './fonts.ts';
import { MM, PAGE } from './page.ts';
import { wrap } from './wrap.ts';

export const INK = rgb(0.09, 0.13, 0.12);
export const SOFT = rgb(0.38, 0.43, 0.42);
const LINE = rgb(0.8, 0.83, 0.82);

const [LEFT, RIGHT, TOP, BOTTOM] = [18 * MM, PAGE[0] - 18 * MM, PAGE[1] - 20 * MM, 20 * MM];
export const WIDTH = RIGHT - LEFT;
const LEADING = 1.45;

export type Colour = typeof INK;

export interface TextStyle {
  size?: number;
  bold?: boolean;
  colour?: Colour;
  /** From the left edge of the text; points. */
  indent?: number;
  width?: number;
}

/** Writes downwards and begins another page where one is full; past the last page it writes nothing more. */
export class Pen {
  readonly document: PDFDocument;
  readonly #fonts: Fonts;
  readonly #most: number;
  #page: PDFPage;
  #y = TOP;
  /** There was more to say than pages to say it on. */
  full = false;

  private constructor(document: PDFDocument, fonts: Fonts, most: number) {
    this.document = document;
    this.#fonts = fonts;
    this.#most = most;
    this.#page = document.addPage(PAGE);
  }

  /** @param mostPages after which nothing more is written */
  static async open(mostPages: number): Promise<Pen> {
    const document = await PDFDocument.create();
    return new Pen(document, await embedFonts(document), mostPages);
  }

  #font = (bold: boolean | undefined): PDFFont => (bold ? this.#fonts.bold : this.#fonts.plain);

  /** @returns whether so much can stand on this page, or on a new one; points */
  room(height: number): boolean {
    if (this.full) return false;
    if (this.#y - height >= BOTTOM) return true;
    if (this.document.getPageCount() >= this.#most) {
      this.full = true;
      return false;
    }
    this.#page = this.document.addPage(PAGE);
    this.#y = TOP;
    return true;
  }

  gap(points: number): void {
    this.#y -= points;
  }

  lines(text: string, { size = 9.5, bold, indent = 0, width = WIDTH - indent }: TextStyle): string[] {
    const font = this.#font(bold);
    return text
      .split(/\r?\n/)
      .flatMap((part) =>
        wrap(part.replaceAll('\t', ' '), width, (piece) => font.widthOfTextAtSize(piece, size)),
      );
  }

  text(text: string, style: TextStyle = {}): void {
    const { size = 9.5, bold, colour = INK, indent = 0 } = style;
    for (const line of this.lines(text, style)) {
      if (!this.room(size * LEADING)) return;
      this.#y -= size * LEADING;
      const y = this.#y + size * 0.35;
      this.#page.drawText(line, { x: LEFT + indent, y, size, font: this.#font(bold), color: colour });
    }
  }

  /** Texts side by side; a row is never cut by the end of a page, unless it is longer than one. */
  row(cells: readonly (TextStyle & { text: string })[]): void {
    const heights = cells.map((cell) => this.lines(cell.text, cell).length * (cell.size ?? 9.5) * LEADING);
    const tallest = Math.max(...heights);
    if (tallest > (TOP - BOTTOM) / 2) {
      for (const cell of cells) this.text(cell.text, cell);
      return;
    }
    if (!this.room(tallest)) return;
    const top = this.#y;
    for (const cell of cells) {
      this.#y = top;
      this.text(cell.text, cell);
    }
    this.#y = top - tallest;
  }

  rule(): void {
    this.gap(3);
    if (this.full) return;
    this.#page.drawLine({
      start: { x: LEFT, y: this.#y },
      end: { x: RIGHT, y: this.#y },
      thickness: 0.5,
      color: LINE,
    });
    this.gap(3);
  }

  /** Pictures side by side in squares, their proportions kept; `side` in points. */
  pictures(images: readonly PDFImage[], { side, indent = 0 }: { side: number; indent?: number }): void {
    const each = Math.max(1, Math.floor((WIDTH - indent + 6) / (side + 6)));
    for (let from = 0; from < images.length; from += each) {
      if (!this.room(side + 6)) return;
      images.slice(from, from + each).forEach((image, index) => {
        const { width, height } = image.scaleToFit(side, side);
        const x = LEFT + indent + index * (side + 6);
        this.#page.drawImage(image, { x, y: this.#y - height, width, height });
      });
      this.gap(side + 6);
    }
  }

  /** Below the text of every page; `of` is told the number of the page and of all. */
  footers(of: (page: number, pages: number) => { left: string; right: string }): void {
    const pages = this.document.getPages();
    const font = this.#font(false);
    pages.forEach((page, index) => {
      const { left, right } = of(index + 1, pages.length);
      const [y, size] = [11 * MM, 7.5];
      page.drawText(left, { x: LEFT, y, size, font, color: SOFT });
      page.drawText(right, { x: RIGHT - font.widthOfTextAtSize(right, size), y, size, font, color: SOFT });
    });
  }
}
