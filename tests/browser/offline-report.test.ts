import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { OFFLINE, wakeWorker, workerReady } from './support/offline.ts';
import { addPhoto, choose, lamp, write } from './support/resident.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

const unique = (words: string) => `${words}（${crypto.randomUUID().slice(0, 8)}）`;

/** How many reports say these very words. */
async function reportsThatSay(words: string): Promise<{ photoCount: number }[]> {
  const admin = await district.as('administrator');
  const { items } = await admin<{ items: { description: string; photoCount: number }[] }>(
    '/api/reports?limit=100',
  );
  return items.filter(({ description }) => description === words);
}

const phone = () => visitors.phone({ refusals: OFFLINE });
const sendButton = (page: Page) => page.getByRole('button', { name: '发送', exact: true });

/** Written and "sent" while there is no network; the page says that it waits. */
async function sendOffline(page: Page, words: string, withPhoto = true): Promise<void> {
  await write(page, { ...lamp(district.codeOf('outdoor').code), words, withPhoto });
  await page.context().setOffline(true);
  await sendButton(page).click();
  await page.getByRole('heading', { name: '还没有发出去' }).waitFor({ timeout: 30_000 });
}

describe('the pages without a network', () => {
  it('open all the same, also by a scanned code, and a report can be written and sent', async () => {
    const page = await phone();
    const { code } = district.codeOf('outdoor');
    const words = unique('井盖松了');
    await page.goto(`/r?code=${code}`);
    await page.getByRole('heading', { name: '您要反映哪类问题？' }).waitFor();
    await workerReady(page);
    await page.context().setOffline(true);
    await page.goto(`/q/${code}`);
    await page.getByRole('heading', { name: '网络不太顺畅' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '先写下来，有网络时自动发送' }).click();
    await choose(page, '路灯照明', '路灯不亮');
    await page.getByLabel('情况说明').fill(words);
    await addPhoto(page);
    await page.getByRole('button', { name: '下一步' }).click();
    await sendButton(page).click();
    await page.getByRole('heading', { name: '还没有发出去' }).waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.waitForURL('**/t/*', { timeout: 30_000 });
    expect(await reportsThatSay(words)).toEqual([expect.objectContaining({ photoCount: 1 })]);
  });

  it('answer nothing of the API, and nothing of the console', async () => {
    const page = await phone();
    await page.goto('/');
    await workerReady(page);
    await page.context().setOffline(true);
    const ask = (path: string) =>
      page.evaluate(`fetch(${JSON.stringify(path)}).then(() => 'answered', () => 'nothing')`);
    expect(await ask('/api/district')).toBe('nothing');
    await expect(page.goto('/admin/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  });
});

describe('the outbox', () => {
  it('sends once although two tabs and the worker are woken at the same time', async () => {
    const page = await phone();
    await page.goto('/');
    await workerReady(page);
    const words = unique('两个页面');
    await sendOffline(page, words);
    const other = await page.context().newPage();
    await other.goto('/outbox');
    await other.getByText('有网络时会自动发送。').waitFor();
    // What nobody answered, or answered "busy", is tried again by the same sender: answers are counted, not tries.
    const filed: number[] = [];
    page.context().on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.request().method() !== 'POST' || pathname !== '/api/reports') return;
      if (response.status() < 500) filed.push(response.status());
    });
    await page.context().setOffline(false);
    await page.waitForURL('**/t/*', { timeout: 30_000 });
    await other.waitForTimeout(2_500);
    expect(filed).toEqual([201]);
    expect(await reportsThatSay(words)).toEqual([expect.objectContaining({ photoCount: 1 })]);
    await other.getByText('没有等待发送的反映。').waitFor();
  });

  it('goes on without the page it was sent from: home says so, then leads to the tracking page', async () => {
    const page = await phone();
    await page.goto('/');
    await workerReady(page);
    const words = unique('关掉页面');
    await sendOffline(page, words);
    await page.goto('/');
    await page.getByRole('link', { name: '有 1 条反映等待发送' }).waitFor();
    await page.context().setOffline(false);
    await page.goto('/');
    await expect.poll(async () => (await reportsThatSay(words)).length, { timeout: 30_000 }).toBe(1);
    await page.goto('/');
    await page.getByRole('link', { name: '有 1 条反映已经自动发出' }).click();
    await page.getByText('已自动发出，谢谢您。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '查看进展' }).click();
    await page.getByText(words).waitFor();
  });

  it('is sent by the worker alone when no page of ours is open, and the phone knows it later', async () => {
    const page = await phone();
    await page.goto('/');
    await workerReady(page);
    const words = unique('没有页面');
    await sendOffline(page, words);
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await wakeWorker(page, visitors.origin, 'outbox');
    await expect.poll(async () => (await reportsThatSay(words)).length, { timeout: 30_000 }).toBe(1);
    expect(await reportsThatSay(words)).toEqual([expect.objectContaining({ photoCount: 1 })]);
    await page.goto('/outbox');
    await page.getByRole('link', { name: '查看进展' }).click();
    await page.getByText(words).waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: /路灯不亮/ }).waitFor();
  });

  it('takes up a report whose page was killed while it was being sent', async () => {
    const page = await phone();
    const words = unique('半路断了');
    await page.route('**/api/reports', () => undefined);
    await write(page, { ...lamp(district.codeOf('outdoor').code), words, withPhoto: true });
    await sendButton(page).click();
    await page.getByText('正在发送').first().waitFor();
    await page.waitForTimeout(500);
    const context = page.context();
    await page.close();
    const later = await context.newPage();
    await later.goto('/');
    await expect.poll(async () => (await reportsThatSay(words)).length, { timeout: 30_000 }).toBe(1);
    expect(await reportsThatSay(words)).toEqual([expect.objectContaining({ photoCount: 1 })]);
  });

  it('explains a refusal and gives the report back with its photo', async () => {
    const page = await visitors.phone({ refusals: [...OFFLINE, /\/api\/reports/] });
    const words = unique('被拒绝');
    await sendOffline(page, words);
    await page.route('**/api/reports', (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          code: 'invalid_request',
          title: '请求有误',
          errors: [{ path: 'body.description', message: '请不要写姓名' }],
        }),
      }),
    );
    await page.context().setOffline(false);
    await page.getByText('没有发出去：请不要写姓名').waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/reports');
    await page.getByRole('button', { name: '改一改，再发送' }).click();
    await page.getByText('请不要写姓名').waitFor();
    expect(await page.getByLabel('情况说明').inputValue()).toBe(words);
    await page.getByAltText('第 1 张照片').waitFor();
    await page.getByLabel('情况说明').fill(`${words}。`);
    await page.getByRole('button', { name: '下一步' }).click();
    await sendButton(page).click();
    await page.waitForURL('**/t/*');
    expect(await reportsThatSay(`${words}。`)).toHaveLength(1);
    expect(await reportsThatSay(words)).toHaveLength(0);
  });

  it('says plainly that the page must stay open where the phone keeps nothing', async () => {
    const page = await phone();
    await page.addInitScript(`Object.defineProperty(self, 'indexedDB', { get: () => undefined })`);
    const words = unique('无痕模式');
    await write(page, { ...lamp(district.codeOf('outdoor').code), words });
    await page.context().setOffline(true);
    await sendButton(page).click();
    await page.getByRole('heading', { name: '还没有发出去，请不要关掉本页' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.waitForURL('**/t/*', { timeout: 30_000 });
    expect(await reportsThatSay(words)).toHaveLength(1);
  });
});
