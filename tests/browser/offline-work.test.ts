import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { type Order, readDistrict, whoseTurn } from './support/district.ts';
import { OFFLINE, workerReady } from './support/offline.ts';
import { photo } from './support/picture.ts';
import { fileReport, reaches } from './support/resident-api.ts';
import { act, openFromList, signInAtWork } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

interface File extends Order {
  log: { action: string; note?: string; photos?: unknown[] }[];
}

/** A worker's phone with an order of theirs open, and the API as somebody else sees the order. */
async function atWork(
  category = 'green.bench',
): Promise<{ page: Page; order: Order; username: string; file: () => Promise<File> }> {
  const { code } = district.codeOf('outdoor', 1);
  const filed = await fileReport(visitors.origin, {
    code,
    category,
    description: '木条断了，钉子露在外面。',
  });
  await reaches(visitors.origin, filed, 'assigned');
  const administrator = await district.as('administrator');
  const { order, username } = await whoseTurn(administrator, filed.reportId);
  const page = await visitors.phone({ refusals: OFFLINE });
  await signInAtWork(page, district.account(username));
  await workerReady(page);
  await openFromList(page, order.id);
  await page.getByRole('heading', { name: '工作日志' }).waitFor();
  return { page, order, username, file: () => administrator<File>(`/api/work-orders/${order.id}`) };
}

const offline = (page: Page) => page.context().setOffline(true);
const online = (page: Page) => page.context().setOffline(false);
const said = async (file: () => Promise<File>) => (await file()).log.map(({ action }) => action);

/** Accepts, starts and finishes with a picture, each tapped twice. */
async function workThrough(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: '接单', exact: true }).dblclick();
  await page.getByText('等待送出：接单。').waitFor();
  await page.getByRole('button', { name: '开始处理', exact: true }).dblclick();
  await page.getByText('等待送出：接单 → 开始处理。').waitFor();
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByLabel('处理情况').fill(note);
  await page.locator('input[type=file][multiple]').setInputFiles(await photo('after'));
  await page.getByAltText('第 1 张照片').waitFor();
  await page.getByRole('button', { name: '提交办结' }).click();
  await page.getByText('等待送出：接单 → 开始处理 → 办结。').waitFor();
}

describe('my work in a basement', () => {
  it('is read and done without a network, and told once, in order, with its picture', async () => {
    const { page, order, file } = await atWork();
    await offline(page);
    await page.goto('/work');
    await page.getByText('没有连上网络。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator(`a[href="/work/${order.id}"]`).click();
    await page.getByText('木条断了，钉子露在外面。').waitFor();
    await workThrough(page, '换了木条。');
    expect(await violations(page)).toEqual([]);
    // The phone is put away and looked at again, still without a network.
    await page.goto('/work');
    await page.getByText('有 3 步等待送出').waitFor();
    await page.getByText('已办的步骤等待送出').first().waitFor();
    expect(await said(file)).not.toContain('accepted');
    await online(page);
    await expect.poll(async () => (await file()).status, { timeout: 40_000 }).toBe('finished');
    const { log } = await file();
    expect(log.map(({ action }) => action).slice(-3)).toEqual(['accepted', 'started', 'finished']);
    expect(log.at(-1)).toMatchObject({ note: '换了木条。', photos: [expect.anything()] });
    await page.getByText('等待送出').first().waitFor({ state: 'detached' });
  });

  it('takes a step whose answer was lost for what it is: done', async () => {
    const { page, file } = await atWork();
    let lost = 0;
    await page.route('**/accept', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByRole('button', { name: '开始处理', exact: true }).waitFor();
    await page.getByText('等待送出').waitFor({ state: 'detached' });
    expect((await said(file)).filter((action) => action === 'accepted')).toHaveLength(1);
    await act(page, '开始处理', '已开始处理');
  });

  it('explains in plain words what happened meanwhile, and keeps what was written', async () => {
    const { page, order, file } = await atWork();
    await offline(page);
    await workThrough(page, '我在现场换的。');
    const office = await district.as('administrator');
    await office(`/api/work-orders/${order.id}/transfer`, { unit: 'U-URBAN', reason: '座椅归城管维护。' });
    await online(page);
    await page.getByRole('heading', { name: '“接单”没有办成，请看一下' }).waitFor({ timeout: 40_000 });
    expect(await said(file)).not.toContain('accepted');
    expect(await violations(page)).toEqual([]);
    await page.goto('/work');
    await page.getByRole('link', { name: /“接单”没有办成/ }).click();
    await page.getByRole('button', { name: '不办了，留着写的话和照片' }).click();
    await page.getByText('我在现场换的。').waitFor();
    await page.getByRole('button', { name: '不要了' }).click();
    await page.getByText('我在现场换的。').waitFor({ state: 'detached' });
    expect(await said(file)).not.toContain('accepted');
  });

  it('says who was quicker, and shows what they did', async () => {
    const { page, order, username, file } = await atWork('lighting.lamp_out');
    await offline(page);
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByText('等待送出：接单。').waitFor();
    const colleague = username === 'works-head' ? 'works01' : 'works-head';
    await (await district.as(colleague))(`/api/work-orders/${order.id}/accept`, {});
    const { name } = (await file()).assignee ?? {};
    await online(page);
    const conflict = page.getByRole('alert').filter({ hasText: '“接单”没有办成，请看一下' });
    await conflict.getByText(`这期间，${name} 接了这张工单。`).waitFor({ timeout: 40_000 });
    await conflict.getByRole('heading', { name: '这期间发生的' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await conflict.getByRole('button', { name: '不办了，删除' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect((await said(file)).filter((action) => action === 'accepted')).toHaveLength(1);
  });

  it('leaves nothing on the phone after signing out, having said what would be lost', async () => {
    const { page, order } = await atWork();
    await offline(page);
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByText('等待送出：接单。').waitFor();
    await page.goto('/work');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('还有 1 步没有送出').waitFor();
    await page.getByRole('button', { name: '仍然退出' }).click();
    await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
    await page.goto(`/work/${order.id}`);
    await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
    const left = await page.evaluate<number>(`new Promise((resolve) => {
      indexedDB.open('mashang-offline').onsuccess = ({ target }) => {
        const stores = target.result.transaction(['copies', 'steps']);
        let rows = 0;
        for (const name of ['copies', 'steps'])
          stores.objectStore(name).count().onsuccess = (event) => { rows += event.target.result; };
        stores.oncomplete = () => resolve(rows);
      };
    })`);
    expect(left).toBe(0);
  });

  it('shows nobody what somebody else had on this phone', async () => {
    const { page, order } = await atWork();
    await page.evaluate(`localStorage.removeItem('mashang.staff')`);
    await page.context().clearCookies();
    await signInAtWork(page, district.account('works01'));
    await page.getByRole('tab', { name: '我的' }).waitFor();
    await offline(page);
    await page.goto(`/work/${order.id}`);
    await page.getByRole('heading', { name: '网络不太顺畅' }).waitFor();
  });
});
