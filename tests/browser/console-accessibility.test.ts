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
  // One of each make: dashboard, table, table with choices, groups, tree, form.
  const pages = {
    '': '您好',
    'work-orders': '工单',
    codes: '二维码',
    categories: '类别',
    regions: '区域',
    'routes/create': '新建派单规则',
  };
  for (const [path, heading] of Object.entries(pages)) {
    await desk.goto(`/admin/#/${path}`);
    await desk.getByRole('heading', { level: 1, name: heading }).waitFor();
    await desk.locator('main tbody tr, main section, main form').first().waitFor();
    const here = await violations(desk, ['serious', 'critical']);
    if (here.length > 0) found[path] = here;
  }
  await desk.goto('/admin/#/work-orders');
  await desk.locator('tbody tr').getByRole('link').first().click();
  await desk.getByRole('heading', { name: '工作日志' }).waitFor();
  expect({ ...found, order: await violations(desk, ['serious', 'critical']) }).toEqual({ order: [] });
});
