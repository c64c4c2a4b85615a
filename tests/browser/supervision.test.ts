import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict, whoseTurn } from './support/district.ts';
import { fileReport, reaches } from './support/resident-api.ts';
import { act, openFromList, signInAtWork, signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

it('oversight urges an order, its worker gives a receipt on the phone, and oversight reads it', async () => {
  const filed = await fileReport(visitors.origin, {
    code: district.codeOf('outdoor', 2).code,
    category: 'lighting.lamp_out',
    description: '整条路的灯都不亮。',
  });
  await reaches(visitors.origin, filed, 'assigned');
  const { order, username } = await whoseTurn(await district.as('administrator'), filed.reportId);

  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('oversight'));
  const page = `/admin/#/work-orders/${order.id}/show`;
  await desk.goto(page);
  await desk.getByRole('button', { name: '督办', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').fill('老人晚上看不清路，请今天处理。');
  expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
  await dialog.getByRole('button', { name: '督办', exact: true }).click();
  await desk.getByText('尚未回执', { exact: false }).first().waitFor();

  const worker = await visitors.phone();
  await signInAtWork(worker, district.account(username));
  await openFromList(worker, order.id);
  await worker.getByText('老人晚上看不清路，请今天处理。').first().waitFor();
  await worker.getByRole('button', { name: '督办回执', exact: true }).click();
  await worker.getByLabel('您打算怎么办').fill('下午三点前换好。');
  await act(worker, '提交', '已回执');
  expect(await violations(worker)).toEqual([]);

  await desk.goto('/admin/#/work-orders');
  await desk.getByRole('tab', { name: '督办中' }).click();
  await desk.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  expect(await desk.locator(`a[href="#/work-orders/${order.id}/show"]`).count()).toBe(0);
  await desk.goto(page);
  await desk.getByText('下午三点前换好。').first().waitFor();
});
