import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { type Order, readDistrict, whoseTurn } from './support/district.ts';
import { type Filed, fileReport, reaches } from './support/resident-api.ts';
import { act, openFromList, openInConsole, signInAtWork, signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** A report that has just been dispatched, and who has to work on it. */
async function dispatched(category: string): Promise<{ filed: Filed; order: Order; username: string }> {
  const { code } = district.codeOf('outdoor', 1);
  const filed = await fileReport(visitors.origin, {
    code,
    category,
    description: '木条断了，钉子露在外面。',
  });
  await reaches(visitors.origin, filed, 'assigned');
  return { filed, ...(await whoseTurn(await district.as('administrator'), filed.reportId)) };
}

it('comes back to the worker when the reporter says it is not solved', async () => {
  const { filed, order, username } = await dispatched('lighting.lamp_out');
  const api = await district.as(username);
  for (const action of ['accept', 'start', 'finish']) await api(`/api/work-orders/${order.id}/${action}`, {});
  await reaches(visitors.origin, filed, 'finished');

  const resident = await visitors.phone();
  await resident.goto(filed.trackingPath);
  await resident.getByRole('button', { name: '还没解决' }).click();
  await resident.getByRole('button', { name: '提交，请继续处理' }).click();
  await resident.getByText('请写一句哪里还没解决，方便继续处理。').waitFor();
  await resident.getByLabel('哪里还没解决？').fill('第二盏灯还是不亮。');
  await resident.getByRole('button', { name: '提交，请继续处理' }).click();
  await resident.getByRole('heading', { name: '重新办理' }).waitFor();

  const worker = await visitors.phone();
  await signInAtWork(worker, district.account(username));
  await openFromList(worker, order.id);
  await worker.getByText('第二盏灯还是不亮。').waitFor();
  await act(worker, '接单', '已接单');
});

it('is returned to the community, which hands it to a department', async () => {
  const { filed, order, username } = await dispatched('green.bench');
  expect(order.assignee, 'a bench is a grid worker’s').toBeDefined();
  const worker = await visitors.phone();
  await signInAtWork(worker, district.account(username));
  await openFromList(worker, order.id);
  await worker.getByRole('button', { name: '退回', exact: true }).click();
  await worker.getByRole('button', { name: '提交', exact: true }).click();
  await worker.getByText('请写明原因，反映人和接手的人都会看到。').waitFor();
  await worker.getByLabel('原因').fill('座椅属于园林设施，需要专业人员更换。');
  await act(worker, '提交', '已退回');

  const { username: next } = await whoseTurn(await district.as('administrator'), filed.reportId);
  const community = await visitors.desk();
  await signInToConsole(community, district.account('community01'));
  await openInConsole(community, '待接单', order.id);
  await community.getByText('座椅属于园林设施，需要专业人员更换。').waitFor();
  await community.getByRole('button', { name: '转办' }).click();
  const dialog = community.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '单位' }).fill('城市管理');
  await community.getByRole('option').first().click();
  await dialog.getByLabel('原因').fill('请更换木条。');
  await dialog.getByRole('button', { name: '转办' }).click();
  await dialog.waitFor({ state: 'detached' });

  const resident = await visitors.phone();
  await resident.goto(filed.trackingPath);
  await resident.getByText('退回社区重新安排').waitFor();
  await resident.getByText('转交其他单位').waitFor();
  expect(next).not.toBe(username);
});

it('is handed to another unit by the one it went to', async () => {
  const { filed, order, username } = await dispatched('lighting.lamp_out');
  const worker = await visitors.phone();
  await signInAtWork(worker, district.account(username));
  await openFromList(worker, order.id);
  await worker.getByRole('button', { name: '转交', exact: true }).click();
  await worker.getByLabel('转交给').selectOption('U-URBAN');
  await worker.getByLabel('原因').fill('这一段灯杆由城管维护。');
  await act(worker, '提交', '已转交');

  const { order: moved, username: next } = await whoseTurn(
    await district.as('administrator'),
    filed.reportId,
  );
  expect(moved.unit.code).toBe('U-URBAN');
  const other = await visitors.phone();
  await signInAtWork(other, district.account(next));
  await openFromList(other, order.id);
  await other.getByText('这一段灯杆由城管维护。').waitFor();
});
