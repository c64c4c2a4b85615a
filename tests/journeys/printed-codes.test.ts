import { randomInt } from 'node:crypto';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODE_KINDS } from '../../functions/scan/domain/code.ts';
import { LAYOUTS } from '../../functions/scan/domain/job.ts';
import { printedUrl, svgFrom } from '../../functions/scan/domain/qr.ts';
import { issueCode } from '../../functions/scan/domain/short-code.ts';
import { drawSheet, type Plate } from '../../functions/scan/sheet/draw-sheet.ts';
import { LAYOUT_OF } from '../../functions/scan/sheet/layout.ts';
import { plateOf } from '../../functions/scan/sheet/picture-zip.ts';
import { env } from '../../functions/shared/env.ts';
import { useEnvironment } from '../../functions/shared/testing/environment.ts';
import { findChromium } from '../../local/chromium.ts';
import { cutOut, readCodes, readers } from '../support/read-codes.ts';
import { readWithJsQr, worn } from '../support/worn.ts';

/** Enough to notice a mistake each time; PRINTED_CODES=500 is the whole proof, and takes some minutes. */
const COUNT = Number(process.env.PRINTED_CODES ?? 40);
const NAMES = [
  '云锦花园 18 号楼 3 单元 1202 室',
  '禾香面馆（梧桐店）',
  'Wutong service desk No. 4',
  '人民路口袋公园东南角健身区',
];

let plates: Plate[] = [];
const urlOf = ({ code }: Plate): string => printedUrl(env().PUBLIC_ORIGIN, code);

beforeAll(() => {
  useEnvironment();
  plates = Array.from({ length: COUNT }, (_, n) => {
    const kind = CODE_KINDS[n % CODE_KINDS.length] ?? 'household';
    const name = `${NAMES[n % NAMES.length]}${n}`;
    return plateOf({ code: issueCode(randomInt, kind), kind, place: { name, regionCode: '15060300100101' } });
  });
});

/** Both readers, clean and worn, to exactly the issued address. */
async function readAll(pictures: Buffer[], wanted: readonly Plate[]): Promise<void> {
  expect(pictures).toHaveLength(wanted.length);
  const slanted = await Promise.all(pictures.map(worn));
  const urls = wanted.map(urlOf);
  for (const set of [pictures, slanted]) {
    const found = [];
    for (const picture of set) found.push(await readWithJsQr(picture));
    expect(found).toEqual(urls);
    if (readers) expect(await readCodes(set)).toEqual([...urls].sort());
  }
}

describe('codes drawn at random', () => {
  it('are read from the picture file, clean and blurred and at a slant', async () => {
    const some = plates.slice(0, Math.ceil(COUNT / 4));
    const svgs = some.map((plate) => Buffer.from(svgFrom(plate.picture, urlOf(plate))));
    await readAll(await Promise.all(svgs.map((svg) => sharp(svg).resize(300).png().toBuffer())), some);
  }, 300_000);

  it.skipIf(!readers).each(LAYOUTS)(
    'are read from the PDF in the layout %s (needs zbarimg and pdftoppm)',
    async (name) => {
      const part = Math.ceil(COUNT / LAYOUTS.length);
      const some = plates.slice(LAYOUTS.indexOf(name) * part, (LAYOUTS.indexOf(name) + 1) * part);
      const { pdf } = await drawSheet(some, LAYOUT_OF[name]);
      await readAll(await cutOut(Buffer.from(pdf), some.length, LAYOUT_OF[name]), some);
    },
    600_000,
  );

  it.skipIf(!findChromium())(
    'are read as Chromium draws the picture file (needs Chromium)',
    async () => {
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
      const [side, across] = [280, 5];
      try {
        const page = await browser.newPage({ viewport: { width: side * across, height: side * across } });
        const pictures: Buffer[] = [];
        for (let from = 0; from < plates.length; from += across * across) {
          const some = plates.slice(from, from + across * across);
          const images = some.map((plate) => {
            const svg = Buffer.from(svgFrom(plate.picture, urlOf(plate))).toString('base64');
            return `<img width=${side} height=${side} style="float:left" src="data:image/svg+xml;base64,${svg}">`;
          });
          await page.setContent(`<body style="margin:0">${images.join('')}`, { waitUntil: 'load' });
          const shot = await page.screenshot();
          for (const n of some.keys()) {
            const cut = {
              left: (n % across) * side,
              top: Math.floor(n / across) * side,
              width: side,
              height: side,
            };
            pictures.push(await sharp(shot).extract(cut).png().toBuffer());
          }
        }
        await readAll(pictures, plates);
      } finally {
        await browser.close();
      }
    },
    600_000,
  );
});
