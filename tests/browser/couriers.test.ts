import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { photo } from './support/picture.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

const wrong = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

it('a courier opens the card, raises what they saw at a plate, and staff see where it came from', async () => {
  const { code, place, pin = '' } = district.codeOf('courier');
  const plate = district.codeOf('outdoor');
  const phone = await visitors.phone({ refusals: [/courier-session$/, /courier-inspections/] });
  await phone.goto(`/c/${code}`);
  await phone.getByRole('heading', { name: place }).waitFor();
  const field = phone.getByLabel('6 位 PIN');
  await field.fill('12');
  await phone.getByRole('button', { name: '进入' }).click();
  await phone.getByText('请输入 6 位数字。').waitFor();
  await field.fill(wrong(pin));
  await phone.getByRole('button', { name: '进入' }).click();
  await phone.getByText('PIN 不对').waitFor();
  expect(await violations(phone)).toEqual([]);
  await field.fill(pin);
  await phone.getByRole('button', { name: '进入' }).click();
  const category = phone.getByLabel('是什么问题');
  await category.waitFor();
  expect(await violations(phone)).toEqual([]);

  // Danger is no matter for an order: the number stands where the form would be sent.
  await category.selectOption('danger.fire');
  await phone.getByRole('link', { name: '拨打 119' }).waitFor();
  expect(await phone.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);

  // The plate on the spot, scanned with the phone's own camera.
  await phone.goto(`/c/${plate.code}`);
  await phone.getByRole('link', { name: '巡查上报（骑手）' }).click();
  await category.selectOption('lighting.lamp_out');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText('请写几个字。').waitFor();
  const words = `送货路过，灯不亮 ${Date.now()}`;
  await phone.getByLabel('看到了什么').fill(words);
  await phone.locator('input[type=file][multiple]').setInputFiles(await photo('before'));
  await phone.getByAltText('第 1 张照片').waitFor();
  await phone.getByRole('button', { name: '提交' }).dblclick();
  await phone.getByRole('heading', { name: '已提交' }).waitFor();
  const raised = phone.getByRole('region', { name: '这张卡上报的' }).getByRole('listitem');
  await expect.poll(() => raised.count(), { timeout: 15_000 }).toBe(1);
  expect((await raised.first().textContent()) ?? '').toMatch(new RegExp(`已受理[^]*${plate.place}`));
  expect(await violations(phone)).toEqual([]);

  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  const filter = encodeURIComponent(JSON.stringify({ view: 'all', state: 'open', origin: 'courier' }));
  await desk.goto(`/admin/#/work-orders?filter=${filter}`);
  await desk.getByText('巡查 · 骑手').first().waitFor();
  await desk.getByRole('link', { name: '路灯不亮' }).first().click();
  await desk.getByText(words).waitFor();
  await desk.getByText(/骑手上报/).waitFor();
  await desk.getByRole('link', { name: place }).click();

  // A new PIN is shown once; what the old one had opened ends.
  await desk.getByRole('button', { name: '发放 PIN' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: '生成新 PIN' }).click();
  const fresh = (await dialog.getByRole('status').textContent()) ?? '';
  expect(fresh).toMatch(/^\d{6}$/);
  await dialog.getByRole('button', { name: '已记下，关闭' }).click();
  await desk.getByText('发放新 PIN').waitFor();
  await phone.reload();
  await phone.getByText('已过期，请重新输入 PIN。').waitFor();
  await field.fill(fresh);
  await phone.getByRole('button', { name: '进入' }).click();
  await category.waitFor();
});

it('somebody at a desk raises what they were told of', async () => {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto('/admin/#/work-orders');
  await desk.getByRole('button', { name: '上报问题' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.getByText('请填写现场的码，或选择区域并写清具体位置。').waitFor();
  await dialog.getByLabel('类别').fill('路灯不亮');
  await desk.getByRole('option', { name: '路灯不亮' }).click();
  const { code } = district.codeOf('outdoor', 1);
  await dialog
    .getByLabel('现场的码（9 位）')
    .fill(`${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`);
  await dialog.getByLabel('看到了什么').fill('值班电话里说灯不亮');
  await dialog.getByRole('button', { name: '提交' }).dblclick();
  await desk.getByText(/已生成工单，派往/).waitFor();
  const filter = encodeURIComponent(JSON.stringify({ view: 'all', state: 'open', origin: 'staff' }));
  await desk.goto(`/admin/#/work-orders?filter=${filter}`);
  await desk.getByText('巡查 · 人员').first().waitFor();
});
