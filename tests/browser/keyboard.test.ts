import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { lamp } from './support/resident.ts';

const visitors = useBrowser();

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `((e) => e.getAttribute('aria-label') || e.id || e.textContent.trim())(document.activeElement)`,
  );

/** Presses Tab until the focus is there, and makes sure that it can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    if ((await focused(page)) === name) {
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline, `the focus on ${name}`).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}.`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

it('the report form can be filled in and sent with the keyboard alone', async () => {
  const { codeOf } = await readDistrict(visitors.origin);
  const { group, item, words } = lamp('');
  const page = await visitors.desk();
  await page.goto(`/q/${codeOf('outdoor').code}`);
  await page.getByRole('link', { name: '反映这里的问题' }).waitFor();
  await press(page, '反映这里的问题');
  await page.getByRole('button', { name: group }).waitFor();
  await press(page, group);
  await page.getByRole('button', { name: item, exact: true }).waitFor();
  await press(page, item);
  await page.getByLabel('情况说明').waitFor();
  await tabTo(page, 'words');
  await page.keyboard.insertText(words);
  await press(page, '下一步');
  await page.getByRole('button', { name: '发送', exact: true }).waitFor();
  await press(page, '发送');
  await page.waitForURL('**/t/*');
  await page.getByText(words).waitFor();
});
