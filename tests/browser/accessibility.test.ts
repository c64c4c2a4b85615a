import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { residentPages } from './support/resident-pages.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** Pixels by which the page is wider than the screen. */
const overhang = (page: Page, width: number): Promise<number> =>
  page.evaluate<number>(`Math.max(0, document.documentElement.scrollWidth - ${width})`);

describe('has nothing that axe objects to, also in elder mode on the smallest phone, which need not scroll sideways', () => {
  it.each(residentPages(inject('origin'), () => district))('$name', async ({ open, refusals = [] }) => {
    const page = await visitors.phone({ refusals });
    await open(page);
    await page.locator('h1').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    const bigger = page.getByRole('button', { name: 'A+ 字大一点' });
    while (await bigger.isEnabled()) await bigger.click();
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('30px');
    expect(await overhang(page, 320), 'wider than 320 px, largest letters').toBe(0);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).waitFor();
    expect(await overhang(page, 320), 'wider than 320 px, in English').toBe(0);
  });
});

describe('the targets of elder mode', () => {
  it('are 60 px high and more', async () => {
    const page = await visitors.phone();
    await page.goto(`/c/${district.codeOf('outdoor').code}`);
    await page.getByRole('button', { name: 'A+ 字大一点' }).click();
    const box = await page.getByRole('link', { name: '反映这里的问题' }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(60);
  });
});
