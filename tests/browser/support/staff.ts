import type { Page } from 'playwright-core';
import type { Account } from './district.ts';
import { photo } from './picture.ts';

export async function signInAtWork(page: Page, { username, password }: Account): Promise<void> {
  await page.goto('/work');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '我的工作' }).waitFor();
}

/** Opens an order from the list it stands in, paging on until it is there. */
export async function openFromList(page: Page, orderId: string): Promise<void> {
  const card = page.locator(`a[href="/work/${orderId}"]`);
  for (const tab of ['我的', '待接', '本单位']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('#orders[aria-busy=false]').waitFor();
    const more = page.getByRole('button', { name: '显示更多' });
    while (!(await card.count()) && (await more.count())) {
      const known = await page.locator('.order-card').count();
      await more.click();
      await page.locator('.order-card').nth(known).waitFor();
    }
    if (await card.count()) return card.click();
  }
  throw new Error(`Order ${orderId} stands in none of this person's lists.`);
}

export async function act(page: Page, verb: string, said: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click();
  await page.getByRole('status').filter({ hasText: said }).waitFor();
}

export async function finish(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByLabel('处理情况').fill(note);
  await page.locator('input[type=file][multiple]').setInputFiles(await photo('after'));
  await page.getByAltText('第 1 张照片').waitFor();
  await act(page, '提交办结', '已办结');
}

export async function signInToConsole(page: Page, { username, password }: Account): Promise<void> {
  await page.goto('/admin/');
  await page.getByLabel('用户名').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('menuitem', { name: '工作台' }).waitFor();
}

/** Finds an order in a queue of the console and opens it. */
export async function openInConsole(page: Page, queue: string, orderId: string): Promise<void> {
  await page.goto('/admin/#/work-orders');
  await page.getByRole('tab', { name: queue }).click();
  const link = page.locator(`a[href="#/work-orders/${orderId}/show"]`);
  await link.waitFor();
  await link.click();
  await page.getByRole('heading', { name: '工作日志' }).waitFor();
}
