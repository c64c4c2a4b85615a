import { PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { iso, now } from '../../shared/clock.ts';
import { env } from '../../shared/env.ts';
import type { Code } from '../domain/code.ts';
import { BRAND, drawLabel } from './draw-label.ts';
import { embedFonts, type Fonts } from './fonts.ts';
import { cornerOf, cutMarks, MM, PAGE, PER_PAGE } from './layout.ts';

const MARK = rgb(0.55, 0.55, 0.55);

/** In the margin that is cut away: which sheet this is, and how to print it so that the labels have their size. */
function drawMargin(page: PDFPage, { bold, plain }: Fonts, words: { about: string; number: string }): void {
  const y = PAGE[1] - 8 * MM;
  page.drawText('码上 Mashang', { x: 18 * MM, y, size: 8, font: bold, color: BRAND });
  page.drawText(words.about, { x: 42 * MM, y, size: 7, font: plain, color: MARK });
  const right = PAGE[0] - 18 * MM - plain.widthOfTextAtSize(words.number, 7);
  page.drawText(words.number, { x: right, y, size: 7, font: plain, color: MARK });
}

/** A4 pages of twelve labels each. Everything is vector or embedded type: it prints as sharp as the printer. */
export async function drawSheet(codes: readonly Code[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const today = new Date(now());
  document.setTitle('码上 · 码牌 Mashang labels', { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setProducer('Mashang');
  document.setCreator('Mashang');
  document.setCreationDate(today);
  document.setModificationDate(today);
  const fonts = await embedFonts(document);
  const pages = Math.ceil(codes.length / PER_PAGE);
  const about = `共 ${codes.length} 张 · 按 100% 实际大小打印，沿标记裁切 · Print at 100 %, cut along the marks`;
  for (let number = 0; number < pages; number++) {
    const page = document.addPage(PAGE);
    drawMargin(page, fonts, { about, number: `${iso(now()).slice(0, 10)}  ${number + 1}/${pages}` });
    for (const mark of cutMarks()) page.drawLine({ ...mark, thickness: 0.35, color: MARK });
    codes.slice(number * PER_PAGE, (number + 1) * PER_PAGE).forEach((code, index) => {
      drawLabel({ page, fonts, ...cornerOf(index) }, code, env().PUBLIC_ORIGIN);
    });
  }
  return document.save();
}
