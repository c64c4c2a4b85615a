import type { Page } from 'playwright-core';
import { photo } from './picture.ts';

/** The words on the pages, as a resident looks for them. */
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the landing page of a code to the form's second step. */
export async function choose(page: Page, group: string, item: string): Promise<void> {
  await button(page, group).click();
  await button(page, item).click();
  await page.getByLabel('情况说明').waitFor();
}

export async function addPhoto(page: Page): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(await photo('before'));
  await page.getByAltText('第 1 张照片').waitFor();
}

/** Where the picture's car has its number plate, as parts of its size; the edges are left out. */
export const PLATE = { left: 0.72, top: 0.706, width: 0.08, height: 0.03 };

/** Covers the number plate of the picture. */
export async function paintOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: '遮挡第 1 张照片的局部' }).click();
  const canvas = page.getByRole('dialog').locator('canvas');
  const done = page.getByRole('dialog').getByRole('button', { name: '完成' });
  // The canvas takes strokes once the picture is drawn on it.
  await page.locator('canvas[width="1600"], canvas[width="1280"]').waitFor();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The photo to paint on is not to be seen.');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.68, 0.72));
  await page.mouse.down();
  await page.mouse.move(...at(0.84, 0.72), { steps: 4 });
  await page.mouse.up();
  await done.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export interface Report {
  code: string;
  group: string;
  item: string;
  words: string;
  withPhoto?: boolean;
}

export const lamp = (code: string): Report => ({
  code,
  group: '路灯照明',
  item: '路灯不亮',
  words: '路灯从上周起一直不亮，晚上老人走路不方便。',
});

/** From a scanned code up to the send button. */
export async function write(page: Page, { code, group, item, words, withPhoto }: Report): Promise<void> {
  await page.goto(`/q/${code}`);
  await page.getByRole('link', { name: '反映这里的问题' }).click();
  await choose(page, group, item);
  await page.getByLabel('情况说明').fill(words);
  if (withPhoto) await addPhoto(page);
  await button(page, '下一步').click();
  await button(page, '发送').waitFor();
}

/** @returns the tracking path */
export async function send(page: Page): Promise<string> {
  await button(page, '发送').click();
  await page.waitForURL('**/t/*');
  return new URL(page.url()).pathname;
}

/** The number of a report, out of its tracking path. */
export const numberOf = (trackingPath: string): string =>
  decodeURIComponent(trackingPath).replace('/t/', '').split('.')[0] ?? '';

/** Opens a tracking page again until it says so and all its pictures are cleared. */
export async function says(page: Page, status: string): Promise<void> {
  const there = page.getByRole('heading', { name: status, exact: true });
  const pending = page.getByText('照片正在处理');
  for (let look = 0; look < 30; look++) {
    await page.reload();
    await page.getByRole('heading', { name: '办理过程' }).waitFor();
    if ((await there.count()) && !(await pending.count())) return;
    // The queue's worker needs a moment; an eager page would only take it from the worker.
    await page.waitForTimeout(300);
  }
  throw new Error(`The report does not become ${status}.`);
}
