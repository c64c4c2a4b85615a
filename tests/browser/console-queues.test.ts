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

/** The list of work orders as somebody first sees it. */
async function queuesOf(who: string): Promise<Page> {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account(who));
  await desk.getByRole('menuitem', { name: '工单', exact: true }).click();
  await desk.getByRole('tab', { selected: true }).waitFor();
  return desk;
}
const chosen = async (desk: Page): Promise<string> =>
  (await desk.getByRole('tab', { selected: true }).textContent()) ?? '';

describe('the queues', () => {
  it('begin with what has gone wrong for whoever oversees, and say how much', async () => {
    const desk = await queuesOf('oversight');
    expect(await chosen(desk)).toMatch(/^已超期/);
    const ask = await district.as('oversight');
    const reopened = await ask<{ items: unknown[] }>('/api/work-orders?view=reopened&limit=50');
    expect(reopened.items.length).toBeGreaterThan(0);
    const tab = desk.getByRole('tab', { name: /^重开/ });
    await expect.poll(() => tab.textContent(), SOON).toBe(`重开${reopened.items.length}`);
    await tab.click();
    await expect.poll(() => desk.locator('tbody tr').count(), SOON).toBe(reopened.items.length);
    // Only open ones stand out: there are no closed ones to choose.
    expect(await desk.getByRole('button', { name: '已结束' }).isDisabled()).toBe(true);
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
    // What has gone wrong is on the board by its colours.
    await desk.getByRole('link', { name: '看板' }).click();
    await desk.getByRole('region', { name: '已超期' }).getByRole('listitem').first().waitFor();
    expect(await chosen(desk)).toBe('全部');
  });

  it('begin with what is one’s own for who works, and the head of a unit has what came back', async () => {
    const worker = await queuesOf('grid_worker');
    expect(await chosen(worker)).toBe('我的');
    expect(await worker.getByRole('tab', { name: '多次退回' }).count()).toBe(0);
    const head = await queuesOf('unit_head');
    expect(await chosen(head)).toBe('本单位');
    await head.getByRole('tab', { name: '多次退回' }).click();
    await head.getByText('没有被多次退回的工单').or(head.locator('tbody tr').first()).waitFor();
  });
});

it('a step’s dates are the district’s, wherever the computer thinks it is', async () => {
  const ask = await district.as('administrator');
  const { items } = await ask<{ items: { id: string; allowedActions: string[] }[] }>(
    '/api/work-orders?view=all&limit=50',
  );
  const id = items.find(({ allowedActions }) => allowedActions.includes('offer'))?.id ?? '';
  const desk = await visitors.desk({ timezoneId: 'America/Los_Angeles' });
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto(`/admin/#/work-orders/${id}/show`);
  await desk.getByRole('button', { name: '放入抢单池' }).click();
  const dialog = desk.getByRole('dialog');
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  await dialog.getByLabel('悬赏分').fill('20');
  await dialog.getByLabel('截止时间').fill(`${tomorrow}T09:30`);
  expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
  await dialog.getByRole('button', { name: '放入抢单池' }).click();
  await desk.getByText('已放入抢单池').waitFor();
  const { offer } = await ask<{ offer: { until: string; bounty: number; units: string[] } }>(
    `/api/work-orders/${id}`,
  );
  expect(offer).toMatchObject({
    until: new Date(`${tomorrow}T09:30:00+08:00`).toISOString(),
    bounty: 20,
    units: ['*'],
  });
});
