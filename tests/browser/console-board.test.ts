import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

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
const settled = (page: Page) => expect.poll(() => page.locator('[aria-busy=true]').count(), SOON).toBe(0);

/** The orders of a queue as the API has them. */
const open = async (): Promise<{ id: string; allowedActions: string[] }[]> => {
  const ask = await district.as('administrator');
  const path = '/api/work-orders?view=all&limit=50';
  return (await ask<{ items: { id: string; allowedActions: string[] }[] }>(path)).items;
};
/** How often a step stands in the log of each: versions rise by themselves as well, when time takes its steps. */
const times = async (ids: readonly string[], step: string): Promise<number[]> => {
  const ask = await district.as('administrator');
  return Promise.all(
    ids.map(async (id) => {
      const { log } = await ask<{ log: { action: string }[] }>(`/api/work-orders/${id}`);
      return log.filter(({ action }) => action === step).length;
    }),
  );
};

/** Ticks the first orders of the list that the server lets be handed on. */
async function choose(page: Page, count: number): Promise<string[]> {
  await page.getByRole('menuitem', { name: '工单', exact: true }).click();
  await page.getByRole('tab', { name: '全部' }).click();
  await settled(page);
  const able = (await open()).filter(({ allowedActions }) => allowedActions.includes('transfer'));
  const chosen = able.slice(0, count).map(({ id }) => id);
  for (const id of chosen)
    await page
      .locator('tbody tr')
      .filter({ has: page.locator(`a[href="#/work-orders/${id}/show"]`) })
      .getByRole('checkbox')
      .check();
  return chosen;
}

describe('the board', () => {
  it('has a column a colour, reached by keyboard, and marks what is new until it is opened', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/work-orders');
    await desk.getByRole('link', { name: '看板' }).click();
    await desk.getByRole('heading', { level: 1, name: '工单看板' }).waitFor();
    await settled(desk);
    for (const name of ['已超期', '将到期', '正常', '等待与挂起'])
      await desk.getByRole('heading', { level: 2, name }).waitFor();
    const blue = desk.getByRole('region', { name: '正常' });
    const news = desk.getByRole('img', { name: '有新变化' });
    const card = blue.getByRole('listitem').filter({ has: news }).first();
    await card.waitFor();
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);

    const link = card.getByRole('link');
    const address = await link.getAttribute('href');
    await link.focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: '工作日志' }).waitFor();
    await desk.goBack();
    const same = desk.getByRole('listitem').filter({ has: desk.locator(`a[href="${address}"]`) });
    await same.waitFor();
    await settled(desk);
    await expect.poll(() => same.getByRole('img', { name: '有新变化' }).count(), SOON).toBe(0);
  });

  it('shows one category, and stays so when it is reloaded', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/work-orders/board');
    await settled(desk);
    const cards = desk.locator('[data-column] li');
    const all = await cards.count();
    const name = await cards.first().getByRole('link').textContent();
    await desk.getByRole('combobox', { name: '类别' }).fill(name ?? '');
    await desk
      .getByRole('option', { name: name ?? '' })
      .first()
      .click();
    await expect.poll(() => cards.count(), SOON).toBeLessThan(all);
    await desk.reload();
    await settled(desk);
    await expect.poll(() => cards.count(), SOON).toBeGreaterThan(0);
    for (const text of await cards.getByRole('link').allTextContents()) expect(text).toBe(name);
  });

  it('lets everything be called read', async () => {
    const desk = await as('oversight');
    await desk.goto('/admin/#/work-orders');
    await settled(desk);
    await desk.getByRole('img', { name: '有新变化' }).first().waitFor();
    await desk.getByRole('button', { name: '全部标为已读' }).click();
    await desk.getByText('已全部标为已读').waitFor();
    await expect.poll(() => desk.getByRole('img', { name: '有新变化' }).count(), SOON).toBe(0);
  });
});

describe('many orders at once', () => {
  it('are handed on only when the time to undo is over, and not at all when it is used', async () => {
    const desk = await as('administrator');
    const chosen = await choose(desk, 2);
    const before = await times(chosen, 'transferred');
    await desk.getByRole('button', { name: '转办', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await desk.getByRole('option').last().click();
    await dialog.getByLabel('原因').fill('分工调整');
    await dialog.getByRole('button', { name: '办 2 件' }).click();
    await dialog.getByText(/秒后发送/).waitFor();
    await desk.waitForTimeout(1_500);
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
    await dialog.getByRole('button', { name: '撤销' }).click();
    await desk.getByText('已撤销，没有改动任何工单').waitFor();
    expect(await times(chosen, 'transferred')).toEqual(before);

    await dialog.getByRole('button', { name: '办 2 件' }).click();
    await dialog.getByRole('button', { name: '立即发送' }).click();
    await dialog.getByText('办成 2 件，未办成 0 件').waitFor();
    expect(await times(chosen, 'transferred')).toEqual(before.map((often) => often + 1));
    await dialog.getByRole('button', { name: '关闭' }).click();
    await settled(desk);
    await expect.poll(() => desk.getByText('已选 2 项').count(), SOON).toBe(0);
  }, 120_000);

  it('fare each on their own: what somebody else changed is refused with the reason', async () => {
    const desk = await visitors.desk({ refusals: [/\/api\/work-orders\/[^/]+\/extend$/] });
    await signInToConsole(desk, district.account('administrator'));
    const [first = '', second = ''] = await choose(desk, 2);
    const ask = await district.as('administrator');
    const { unit } = await ask<{ unit: { code: string } }>(`/api/work-orders/${first}`);
    const units = (await ask<{ items: { code: string }[] }>('/api/units?limit=100')).items;
    const other = units.find(({ code }) => code !== unit.code)?.code;
    await ask(`/api/work-orders/${first}/transfer`, { unit: other, reason: '别人先改了' });
    const [changed, before = 0] = await times([first, second], 'extended');
    await desk.getByRole('button', { name: '延长时限' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('小时').fill('8');
    await dialog.getByLabel('原因').fill('等配件');
    await dialog.getByRole('button', { name: '办 2 件' }).click();
    await dialog.getByText('办成 1 件，未办成 1 件').waitFor();
    await dialog.getByText(/有人刚刚改动过/).waitFor();
    expect(await times([first, second], 'extended')).toEqual([changed, before + 1]);
  });

  it('asks before it is left while something is not sent yet, and then sends nothing', async () => {
    const desk = await as('administrator');
    const chosen = await choose(desk, 2);
    const before = await times(chosen, 'transferred');
    await desk.getByRole('button', { name: '转办', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await desk.getByRole('option').last().click();
    await dialog.getByLabel('原因').fill('分工调整');
    await dialog.getByRole('button', { name: '办 2 件' }).click();
    const asked: string[] = [];
    desk.once('dialog', (question) => {
      asked.push(question.message());
      void question.accept();
    });
    await desk.goBack();
    await expect.poll(() => asked.length, SOON).toBe(1);
    expect(asked).toEqual([expect.stringContaining('尚未发送的不会再发送')]);
    await desk.waitForTimeout(10_500);
    expect(await times(chosen, 'transferred')).toEqual(before);
  });
});
