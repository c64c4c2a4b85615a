import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { DESK, launch } from './support/browser-program.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
const PASSWORD = 'kdnw-7xqa-mzrt';
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

it('somebody is invited, sets a password by the link, works, and is disabled', async () => {
  const username = `batu.${Date.now() % 1_000_000}`;
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto('/admin/#/staff/create');
  await desk.locator('input[name=name]').fill('巴图');
  await desk.getByLabel('用户名').fill(username);
  await desk.getByRole('combobox', { name: '岗位' }).click();
  await desk.getByRole('option', { name: '网格员' }).click();
  await desk.keyboard.press('Escape');
  await desk.getByRole('combobox', { name: '区域' }).fill('社区');
  await desk.getByRole('option').first().click();
  await desk.getByRole('button', { name: '保存' }).click();
  const link = await desk.getByRole('dialog').locator('textarea').first().inputValue();
  await desk.getByRole('button', { name: '已交给本人' }).click();
  await desk.getByText('已邀请').waitFor();

  const theirs = await visitors.desk();
  await theirs.goto(link);
  await theirs.locator('input[name=new-password]').fill(PASSWORD);
  await theirs.locator('input[name=new-password-again]').fill(PASSWORD);
  await theirs.getByRole('button', { name: '设置密码' }).click();
  await theirs.getByRole('link', { name: '去登录' }).click();
  await signInToConsole(theirs, { ...district.account('administrator'), username, password: PASSWORD });

  await desk.reload();
  await desk.getByRole('button', { name: '停用账号' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '停用账号' }).click();
  await desk.getByText('已停用').waitFor();
});

describe('another issuer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.skipIf(!inject('issuer'))('signs in whoever it vouches for, over its own pages', async () => {
    const { username } = district.account('auditor');
    // Its pages are another host's, which the watched visits do not allow.
    const context = await browser.newContext({ baseURL: visitors.origin, locale: 'zh-CN', ...DESK });
    const desk = await context.newPage();
    await desk.goto('/admin/');
    await desk.getByRole('link', { name: '用“区统一认证”登录' }).click();
    await desk.locator('input[name=login]').fill(username);
    await desk.locator('input[name=password]').fill('any');
    await desk.locator('button[type=submit]').click();
    await desk.locator('button[type=submit]').click();
    await desk.getByRole('menuitem', { name: '工作台' }).waitFor();
    expect(new URL(desk.url()).origin).toBe(visitors.origin);
    expect(await context.cookies(`${visitors.origin}/api/staff/session`)).toContainEqual(
      expect.objectContaining({ name: 'mashang_refresh', httpOnly: true, sameSite: 'Strict' }),
    );
    await context.close();
  });
});

it('a member of staff says where notices go, is told what is wrong with it, and takes it back', async () => {
  const desk = await visitors.desk({ refusals: [/\/api\/staff\/me\/reach$/] });
  await signInToConsole(desk, district.account('unit_member'));
  await desk.goto('/admin/#/inbox');
  await desk.getByRole('link', { name: '提醒发到哪里' }).click();
  const phone = desk.getByLabel('手机号（选填）');
  const save = desk.getByRole('button', { name: '保存' });
  await phone.fill('138 0013 800');
  await save.click();
  await desk.getByText('请填 11 位手机号').waitFor();
  await phone.fill('138 0013 8000');
  await desk.getByLabel('电子邮箱（选填）').fill('sample@example.cn');
  await save.click();
  await desk.getByText('已保存').waitFor();
  await desk.reload();
  await expect.poll(() => phone.inputValue(), { timeout: 15_000 }).toBe('13800138000');
  await phone.fill('');
  await save.click();
  await desk.getByText('已保存').waitFor();
  await desk.reload();
  await expect
    .poll(() => desk.getByLabel('电子邮箱（选填）').inputValue(), { timeout: 15_000 })
    .toBe('sample@example.cn');
  expect(await phone.inputValue()).toBe('');
});
