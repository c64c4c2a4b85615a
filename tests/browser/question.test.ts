import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { addPhoto, lamp, says } from './support/resident.ts';
import { fileReport, reaches } from './support/resident-api.ts';
import { act, signInAtWork } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

async function assigned() {
  const { code } = district.codeOf('outdoor');
  const filed = await fileReport(visitors.origin, {
    code,
    category: 'lighting.lamp_out',
    description: lamp(code).words,
  });
  await reaches(visitors.origin, filed, 'assigned');
  return { ...filed, orderId: filed.reportId.replace(/^R/, 'W') };
}

it('is put on the worker’s phone and answered with a picture, once', async () => {
  const { trackingPath, orderId } = await assigned();
  const worker = await visitors.phone();
  await signInAtWork(worker, district.account('works01'));
  await worker.goto(`/work/${orderId}`);
  await act(worker, '接单', '已接单');
  await worker.getByRole('button', { name: '问反映人' }).click();
  await worker.getByLabel('您想问什么').fill('？');
  await worker.getByRole('button', { name: '提交' }).click();
  await worker.getByText('请写几句话。').waitFor();
  await worker.getByLabel('您想问什么').fill('请问是哪一盏灯？');
  await act(worker, '提交', '已提问');

  const resident = await visitors.phone();
  await resident.goto(trackingPath);
  await says(resident, '等您补充情况');
  await resident.getByText('请问是哪一盏灯？').first().waitFor();
  await resident.getByRole('button', { name: '发送回答' }).click();
  await resident.getByText('请写几个字再发送。').waitFor();
  expect(await violations(resident)).toEqual([]);
  await resident.getByLabel('您的回答').fill('门口第二盏');
  await addPhoto(resident);
  await resident.getByRole('button', { name: '发送回答' }).dblclick();
  await resident.getByRole('heading', { name: '您的回答已收到' }).waitFor();

  await says(resident, '已派给办理人员');
  await resident.getByRole('button', { name: '回答附的照片，第 1 张' }).waitFor();
  await worker.reload();
  await worker.getByText('门口第二盏').waitFor();
  await worker.getByRole('button', { name: '回答附的照片，第 1 张' }).waitFor();
  expect(await worker.getByText('门口第二盏').count()).toBe(1);
});

it('is not asked of what is refused: the ground is read, the appeal seen by whoever decides anew', async () => {
  const { trackingPath, orderId } = await assigned();
  const head = await visitors.phone();
  await signInAtWork(head, district.account('works-head'));
  await head.goto(`/work/${orderId}`);
  await head.getByRole('button', { name: '写备注' }).click();
  await head.getByLabel('备注').fill('灯杆是小区自己的');
  await act(head, '提交', '已写进工作日志');
  await head.getByRole('button', { name: '不予受理' }).click();
  await head.getByLabel('为什么').fill('小区自管');
  await head.getByRole('button', { name: '不予受理' }).click();
  await head.getByText('请选择告诉反映人的原因。').waitFor();
  expect(await violations(head)).toEqual([]);
  await head.getByLabel('告诉反映人的原因').selectOption('private_dispute');
  await act(head, '不予受理', '已不予受理');
  await head.getByText('不予受理：属于私人之间的事务。').waitFor();

  const resident = await visitors.phone();
  await resident.goto(trackingPath);
  await says(resident, '没有受理');
  expect(await resident.getByText('小区自管').count()).toBe(0);
  expect(await resident.getByText('灯杆是小区自己的').count()).toBe(0);
  await resident.getByRole('button', { name: '我不同意，要申诉' }).click();
  await resident.getByLabel('为什么应当受理？').fill('这是路边的公共路灯');
  await resident.getByRole('button', { name: '提交申诉' }).dblclick();
  await says(resident, '已派给办理人员');

  const office = await visitors.phone();
  await signInAtWork(office, district.account('subdistrict'));
  await office.goto(`/work/${orderId}`);
  await office.getByRole('heading', { name: '反映人已申诉' }).waitFor();
  await office.getByText('这是路边的公共路灯').waitFor();
  await office.getByRole('button', { name: '不予受理' }).click();
  await office.getByText('不能再申诉').waitFor();
});
