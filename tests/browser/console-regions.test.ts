import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

async function open(path = 'regions') {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto(`/admin/#/${path}`);
  return desk;
}
const HEADER = '代码,级别,名称,英文名称,上级';
const sheet = (...lines: string[]) => ({
  name: '区域.csv',
  mimeType: 'application/vnd.ms-excel',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...lines].join('\r\n')}`),
});

describe('the tree of regions', () => {
  it('opens branch by branch by keyboard alone', async () => {
    const desk = await open();
    const row = (code: string) => desk.locator(`tr[data-code="${code}"]`);
    const focused = () => desk.locator(':focus').getAttribute('data-code');
    await row('150603001').waitFor();
    expect(await row('150603001001').count()).toBe(0);
    await row('150603').focus();
    await desk.keyboard.press('ArrowDown');
    expect(await focused()).toBe('150603001');
    await desk.keyboard.press('ArrowRight');
    await row('150603001001').waitFor();
    expect(await row('150603001').getAttribute('aria-expanded')).toBe('true');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowRight');
    await row('15060300100101').waitFor();
    await desk.keyboard.press('ArrowRight');
    expect(await focused()).toBe('15060300100101');
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
    await desk.keyboard.press('ArrowLeft');
    await desk.keyboard.press('ArrowLeft');
    expect(await row('15060300100101').count()).toBe(0);
    await desk.keyboard.press('Home');
    expect(await focused()).toBe('150603');
    await desk.keyboard.press('End');
    expect(await focused()).toBe('150603004');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 1, name: '编辑区域' }).waitFor();
  });

  it('finds a region by an address, and draws it', async () => {
    const desk = await open();
    await desk
      .getByRole('searchbox', { name: '按名称、代码或地址查找' })
      .fill('云川街道云锦社区云锦第二网格8号');
    await desk.getByRole('link', { name: /云锦第二网格/ }).click();
    const map = desk.getByRole('img', { name: /^云锦第二网格/ });
    await map.waitFor();
    await expect.poll(() => map.locator('path').count(), { timeout: 15_000 }).toBe(4);
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
  });
});

describe('a file of regions', () => {
  it('shows each wrong row, then what it would do, and is taken once', async () => {
    const desk = await open();
    await desk.getByRole('button', { name: '导入' }).click();
    const dialog = desk.getByRole('dialog', { name: '导入区域' });
    const file = dialog.locator('input[type=file]');
    await file.setInputFiles(sheet('150603001090,社区,新社区,New,', '15060300109001,网格,=1+1,New grid,'));
    await dialog.getByText('有 1 处错误，更正后才能导入').waitFor();
    await dialog.getByRole('row', { name: '3 名称 以公式符号开头' }).waitFor();
    expect(await dialog.getByRole('button', { name: /^导入/ }).count()).toBe(0);
    expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
    await dialog.getByRole('button', { name: '换一个文件' }).click();
    const good = sheet('150603001090,社区,新社区,New,', '15060300109001,网格,新一格,New grid,');
    await file.setInputFiles(good);
    await dialog.getByRole('button', { name: '导入 2 个区域' }).click();
    await dialog.getByText('已新增 2 个、修改 0 个区域。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await desk.getByRole('button', { name: '展开云川街道' }).click();
    await desk.getByRole('button', { name: '展开新社区' }).click();
    await desk.locator('tr[data-code="15060300109001"]').waitFor();
    await desk.getByRole('button', { name: '导入' }).click();
    await file.setInputFiles(good);
    await dialog.getByText('文件里的内容与现状一致。').waitFor();
  });
});
