import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict, whoseTurn } from './support/district.ts';
import { fileReport, reaches } from './support/resident-api.ts';
import { openInConsole, signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
const SOON = { timeout: 15_000 };
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

const as = async (who: string): Promise<Page> => {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account(who));
  return desk;
};
const rows = (page: Page): Locator => page.locator('tbody tr');
/** There are some, and each says this: a list that has not come yet says nothing. */
const allRowsSay = async (page: Page, words: RegExp): Promise<boolean> => {
  const texts = await rows(page).allTextContents();
  return texts.length > 0 && texts.every((text) => words.test(text));
};
const settled = (page: Page) => page.locator('[aria-busy=false]').first().waitFor();
/** Types into a filter with many choices and takes the first that fits. */
async function filter(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

describe('the door', () => {
  it('says what to do about a wrong password', async () => {
    const desk = await visitors.desk({ refusals: [/\/api\/staff\/session$/] });
    await desk.goto('/admin/');
    await desk.getByLabel('用户名').fill('admin');
    await desk.locator('input[name=password]').fill('not-the-password');
    await desk.getByRole('button', { name: '登录' }).click();
    expect(await desk.getByRole('alert').textContent()).toMatch(/用户名或密码/);
    await desk.getByText('忘记密码或账号被停用，请联系本区管理员。').waitFor();
  });

  it('lets a reload pass and closes for good on signing out', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/staff');
    await desk.getByRole('heading', { name: '工作人员' }).waitFor();
    await desk.reload();
    await desk.getByRole('heading', { name: '工作人员' }).waitFor();
    await desk.getByRole('button', { name: '我的账号' }).click();
    await desk.getByRole('menuitem', { name: '退出登录' }).click();
    await desk.getByRole('heading', { name: '登录管理台' }).waitFor();
    await desk.goto('/admin/#/staff');
    await desk.reload();
    await desk.getByRole('heading', { name: '登录管理台' }).waitFor();
  });

  it('speaks two languages', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/work-orders');
    await settled(desk);
    await desk.getByRole('button', { name: /English/ }).click();
    await desk.getByRole('heading', { name: 'Work orders' }).waitFor();
    await desk.getByRole('tab', { name: 'Overdue' }).waitFor();
    await desk.reload();
    await desk.getByRole('button', { name: /中文/ }).click();
    await desk.getByRole('heading', { name: '工单' }).waitFor();
  });
});

describe('the work orders', () => {
  it('are filtered by category, and turned over page by page', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/work-orders');
    await desk.getByRole('tab', { name: '全部' }).click();
    await settled(desk);
    await desk.getByRole('combobox', { name: '每页行数' }).click();
    await desk.getByRole('option', { name: '每页 10 项' }).click();
    await expect.poll(() => rows(desk).count(), SOON).toBe(10);
    const first = await rows(desk).first().textContent();
    await desk.getByRole('button', { name: '下一页' }).click();
    await desk.getByText('第 2 页，10 项').waitFor();
    await expect.poll(() => rows(desk).first().textContent(), SOON).not.toBe(first);
    await desk.getByRole('button', { name: '上一页' }).click();
    await expect.poll(() => rows(desk).first().textContent(), SOON).toBe(first);

    await filter(desk, '类别', '路灯照明');
    await expect.poll(() => allRowsSay(desk, /灯/), SOON).toBe(true);
  });

  it('that are closed stand apart from the open ones', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/work-orders');
    await desk.getByRole('tab', { name: '全部' }).click();
    await desk.getByRole('button', { name: '已结束' }).click();
    await expect.poll(() => allRowsSay(desk, /已办结.*(待确认|已结案)/), SOON).toBe(true);
  });

  it('are worked on with the verbs as buttons', async () => {
    const filed = await fileReport(visitors.origin, {
      code: district.codeOf('outdoor').code,
      category: 'lighting.lamp_flicker',
      description: '灯一闪一闪的。',
    });
    await reaches(visitors.origin, filed, 'assigned');
    const { order, username } = await whoseTurn(await district.as('administrator'), filed.reportId);
    const desk = await as(username);
    await openInConsole(desk, '本单位', order.id);
    for (const [verb, state] of [
      ['接单', '已接单'],
      ['开始处理', '处理中'],
      ['处理完成', '待确认'],
    ] as const) {
      await desk.getByRole('button', { name: verb }).click();
      await desk.getByRole('dialog').getByRole('textbox', { name: '说明' }).fill(`${verb}，请放心。`);
      await desk.getByRole('dialog').getByRole('button', { name: verb }).click();
      await desk.getByText(state, { exact: true }).first().waitFor();
      await desk.getByText(`${verb}，请放心。`).waitFor();
    }
    await reaches(visitors.origin, filed, 'finished');
  });

  it('say why a queue is empty', async () => {
    const desk = await as('community04');
    await desk.goto('/admin/#/work-orders');
    await desk.getByRole('tab', { name: '我的' }).click();
    await desk.getByText('您手上没有工单').waitFor();
    await filter(desk, '类别', '路面坑洼');
    await desk.getByText('没有符合筛选条件的记录').waitFor();
    await desk.getByRole('button', { name: '清除筛选' }).click();
    await desk.getByText('您手上没有工单').waitFor();
  });
});

describe('the codes', () => {
  it('are found, shown and printed', async () => {
    const desk = await as('administrator');
    const { code, place } = district.codeOf('stall');
    await desk.goto('/admin/#/codes');
    await filter(desk, '社区', '云锦');
    await desk.getByRole('combobox', { name: '种类' }).click();
    await desk.getByRole('option', { name: '摊位码' }).click();
    await rows(desk).filter({ hasText: place }).getByRole('link').click();
    await desk.getByRole('heading', { name: place }).waitFor();
    await desk.getByAltText(`${code} 的二维码`).waitFor();
    let sheet = '';
    await desk.route('**/api/code-sheets*', async (route) => {
      const response = await route.fetch();
      sheet = (await response.body()).toString('latin1');
      await route.fulfill({ response });
    });
    const [tab] = await Promise.all([
      desk.waitForEvent('popup'),
      desk.getByRole('button', { name: '打印标签' }).click(),
    ]);
    await tab.waitForURL(({ protocol }) => protocol === 'blob:', { waitUntil: 'commit' });
    expect(sheet.slice(0, 5)).toBe('%PDF-');
  });
});

describe('the settings', () => {
  it('of a category are edited, and kept', async () => {
    const desk = await as('administrator');
    for (const hours of ['25', '24']) {
      await desk.goto('/admin/#/categories/lighting.lamp_out');
      await desk.getByLabel('办结时限').fill(hours);
      await desk.getByRole('button', { name: '保存' }).click();
      await desk.getByRole('heading', { name: '类别', exact: true }).waitFor();
    }
    const { hours } = await (await district.as('administrator'))<{ hours: number }>(
      '/api/categories/lighting.lamp_out',
    );
    expect(hours).toBe(24);
  });

  it('of a route are made, changed and taken away', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/routes/create');
    await filter(desk, '类别', '路牌标志歪斜');
    await filter(desk, '区域', '云锦社区');
    await filter(desk, '单位', '市政工程与照明管理所');
    await desk.getByRole('button', { name: '保存' }).click();
    const mine = rows(desk).filter({ hasText: '云锦社区' }).filter({ hasText: '路牌标志歪斜' });
    await mine.getByRole('link').click();
    await desk.getByRole('radio', { name: '当地网格的在岗网格员' }).check();
    await desk.getByRole('button', { name: '保存' }).click();
    await mine.filter({ hasText: '网格员' }).getByRole('link').click();
    await desk.getByRole('button', { name: '删除' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await rows(desk).first().waitFor();
    await expect.poll(() => mine.count(), SOON).toBe(0);
  });

  it('are not offered to a community', async () => {
    const desk = await as('community01');
    await desk.goto('/admin/#/routes');
    await rows(desk).first().waitFor();
    expect(await desk.getByRole('link', { name: '新建' }).count()).toBe(0);
    await desk.goto('/admin/#/categories');
    await desk.getByText('路灯不亮', { exact: true }).waitFor();
    expect(await desk.getByRole('link', { name: /编辑/ }).count()).toBe(0);
  });
});
