import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict, whoseTurn } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const SOON = { timeout: 15_000 };
const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** To be looked at: MASHANG_KEEP_PICTURES=/tmp/somewhere */
const kept = process.env.MASHANG_KEEP_PICTURES;
async function picture(page: Page, name: string): Promise<void> {
  if (!kept) return;
  mkdirSync(kept, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${kept}/${name}.png`, fullPage: true });
}

it('a shop asks from its own code; the unit of its trade has it, and staff see that nobody made sure who asked', async () => {
  const administrator = await district.as('administrator');
  const { code, place } = district.codeOf('merchant');

  const shop = await visitors.phone();
  await shop.goto(`/c/${code}`);
  await shop.getByRole('heading', { name: place }).waitFor();
  await picture(shop, 'shop-landing');
  expect(await violations(shop)).toEqual([]);
  await shop.getByRole('link', { name: '商户提诉求' }).click();
  // Neither where nor what about is asked.
  const words = shop.getByLabel('情况说明');
  await words.waitFor();
  await shop.getByText('第 1 步，共 2 步').waitFor();
  await picture(shop, 'shop-words');
  expect(await violations(shop)).toEqual([]);
  await words.fill('门前修路，想问围挡什么时候撤，下水口也请看看。');
  // A draft is saved a moment after the last letter; whoever reloads does so later than a program would.
  await shop.waitForTimeout(1_500);
  await shop.reload();
  await expect.poll(() => words.inputValue(), SOON).toContain('门前修路');
  await shop.getByRole('button', { name: '下一步' }).click();
  await shop.getByLabel(/联系电话/).fill('0477-8123456');
  await picture(shop, 'shop-send');
  await shop.getByRole('button', { name: '发送', exact: true }).click();
  await shop.waitForURL(/\/t\//);
  await picture(shop, 'shop-tracking');
  const token = new URL(shop.url()).pathname.slice(3);
  const { reportId } = (await (await shop.request.get(`/api/track/${token}`)).json()) as { reportId: string };

  await expect
    .poll(() => whoseTurn(administrator, reportId).then(({ order }) => order.unit.code), SOON)
    .toBe('U-MARKET');
  const { order } = await whoseTurn(administrator, reportId);
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto(`/admin/#/work-orders/${order.id}/show`);
  await desk.getByText('商户码提交 · 未核实').waitFor();
  await desk.getByText('来自商户码，提交人身份未核实。').waitFor();
  await picture(desk, 'shop-order');

  // Whoever has it asks back from the console, and the shop reads the question on its page.
  const { username } = await whoseTurn(administrator, reportId);
  const worker = await district.as(username);
  const { version } = await worker<{ version: number }>(`/api/work-orders/${order.id}`);
  await worker(`/api/work-orders/${order.id}/accept`, { version });
  const clerk = await visitors.desk();
  await signInToConsole(clerk, district.account(username));
  await clerk.goto(`/admin/#/work-orders/${order.id}/show`);
  await clerk.getByRole('button', { name: '更多' }).click();
  await clerk.getByRole('menuitem', { name: '问上报人' }).click();
  const dialog = clerk.getByRole('dialog');
  const send = dialog.getByRole('button', { name: '问上报人' });
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByLabel('要问什么').fill('围挡是在门的左侧还是右侧？');
  await picture(clerk, 'ask-dialog');
  await send.click();
  await clerk.getByText('已提问，等待上报人回答').waitFor();
  await clerk.getByText('向上报人的提问').waitFor();
  await picture(clerk, 'ask-done');
  await expect
    .poll(async () => {
      await shop.reload();
      return shop.getByText('围挡是在门的左侧还是右侧？').count();
    }, SOON)
    .toBeGreaterThan(0);
});
