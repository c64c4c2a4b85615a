import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

it('the console’s door has nothing that axe objects to', async () => {
  const desk = await visitors.desk();
  await desk.goto('/admin/');
  await desk.getByRole('heading', { name: '登录管理台' }).waitFor();
  expect(await violations(desk)).toEqual([]);
});

it('its main pages have nothing serious', async () => {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  const found: Record<string, string[]> = {};
  for (const path of [
    '',
    'work-orders',
    'reports',
    'codes',
    'regions',
    'categories',
    'routes',
    'staff',
    'reviews',
  ]) {
    await desk.goto(`/admin/#/${path}`);
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await desk.locator('tbody tr, section, [role=treeitem], table').first().waitFor();
    const here = await violations(desk, ['serious', 'critical']);
    if (here.length > 0) found[path] = here;
  }
  await desk.goto('/admin/#/work-orders');
  await desk.locator('tbody tr').getByRole('link').first().click();
  await desk.getByRole('heading', { name: '工作日志' }).waitFor();
  expect({ ...found, order: await violations(desk, ['serious', 'critical']) }).toEqual({ order: [] });
});
