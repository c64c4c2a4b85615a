import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODE_KINDS } from '../../functions/scan/domain/code.ts';
import { cutOut, readCodes, readers } from '../support/read-codes.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

const issued = (code: string) => `${visitors.origin}/Q/${code}`.toUpperCase();

/** What a reader that is not ours finds in a picture. */
async function read(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .resize({ width: 600, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const picture = async (code: string, type: 'png' | 'svg'): Promise<Buffer> => {
  const answer = await fetch(`${visitors.origin}/api/codes/${code}/qr.${type}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

describe('the printed pictures lead to the code’s own address', () => {
  it('as PNG', async () => {
    const { code } = district.codeOf('household');
    expect(await read(await picture(code, 'png'))).toBe(issued(code));
  });

  it('as SVG, drawn by the browser', async () => {
    const { code } = district.codeOf('merchant');
    const page = await visitors.desk();
    await page.goto(`/api/codes/${code}/qr.svg`);
    expect(await read(await page.locator('svg').screenshot())).toBe(issued(code));
  });

  it('on the developer’s page, one of each kind', async () => {
    const page = await visitors.desk();
    await page.goto('/dev');
    const cards = page.locator('.codes li');
    expect(await cards.count()).toBe(CODE_KINDS.length);
    for (const card of await cards.all()) {
      const code = (await card.locator('b').textContent()) ?? '';
      expect(await read(await card.locator('svg, img').screenshot())).toBe(issued(code));
    }
  });

  it.skipIf(!readers)('as PNG and as a PDF sheet, read by zbarimg (needs zbarimg and pdftoppm)', async () => {
    const codes = district.codes.slice(0, 5).map(({ code }) => code);
    const pictures = await Promise.all(codes.map((code) => picture(code, 'png')));
    const expected = codes.map(issued).sort();
    expect(await readCodes(pictures)).toEqual(expected);
    const sheet = await labelSheet(codes);
    expect(await readCodes(await cutOut(sheet, codes.length))).toEqual(expected);
  });
});

async function labelSheet(codes: string[]): Promise<Buffer> {
  const { username, password } = district.account('administrator');
  const session = await fetch(`${visitors.origin}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const answer = await fetch(`${visitors.origin}/api/code-sheets?codes=${codes.join(',')}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}
