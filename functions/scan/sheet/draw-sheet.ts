import { PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { iso, now } from '../../shared/clock.ts';
import { embedFonts, type Fonts } from '../../shared/pdf/fonts.ts';
import { MM, PAGE } from '../../shared/pdf/page.ts';
import type { Code } from '../domain/code.ts';
import type { Picture } from '../domain/qr.ts';
import { BRAND, drawLabel } from './draw-label.ts';
import { cornerOf, cutMarks, type Layout, perPage } from './layout.ts';

const MARK = rgb(0.55, 0.55, 0.55);

export type Plate = Pick<Code, 'code' | 'kind' | 'place'> & { picture: Picture };

/** In the margin that is cut away: which sheet this is, and how to print it so that the labels have their size. */
function drawMargin(page: PDFPage, { bold, plain }: Fonts, words: { about: string; number: string }): void {
  const y = PAGE[1] - 8 * MM;
  page.drawText('码上 Mashang', { x: 18 * MM, y, size: 8, font: bold, color: BRAND });
  page.drawText(words.about, { x: 42 * MM, y, size: 7, font: plain, color: MARK });
  const right = PAGE[0] - 18 * MM - plain.widthOfTextAtSize(words.number, 7);
  page.drawText(words.number, { x: right, y, size: 7, font: plain, color: MARK });
}

/** A4 pages to cut. Everything is vector or embedded type: it prints as sharp as the printer. */
export async function drawSheet(
  plates: readonly Plate[],
  layout: Layout,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const document = await PDFDocument.create();
  const today = new Date(now());
  document.setTitle('码上 · 码牌 Mashang labels', { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setProducer('Mashang');
  document.setCreator('Mashang');
  document.setCreationDate(today);
  document.setModificationDate(today);
  const fonts = await embedFonts(document);
  const each = perPage(layout);
  const pages = Math.ceil(plates.length / each);
  const about = `共 ${plates.length} 张 · 按 100% 实际大小打印，沿标记裁切 · Print at 100 %, cut along the marks`;
  const marks = cutMarks(layout);
  for (let number = 0; number < pages; number++) {
    const page = document.addPage(PAGE);
    drawMargin(page, fonts, { about, number: `${iso(now()).slice(0, 10)}  ${number + 1}/${pages}` });
    for (const mark of marks) page.drawLine({ ...mark, thickness: 0.35, color: MARK });
    plates.slice(number * each, (number + 1) * each).forEach((plate, index) => {
      drawLabel({ page, fonts, layout, ...cornerOf(layout, index) }, plate, plate.picture);
    });
  }
  return { pdf: await document.save(), pages };
}
