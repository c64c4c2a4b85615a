import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { find, type Order, readDistrict } from './support/district.ts';
import { OFFLINE, workerReady } from './support/offline.ts';
import { photo } from './support/picture.ts';
import { act, signInAtWork } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

interface Round extends Order {
  plan?: { title: string };
  foundBy?: { order: string };
  checks?: { id: string; answer?: { result: string; note?: string } }[];
}

const POINTS = [
  { id: 'lamp', kind: 'check', text: { zh: '楼道灯正常', en: 'Stair light works' }, photo: true },
  { id: 'exit', kind: 'check', text: { zh: '消防通道畅通', en: 'Fire exit is clear' } },
  {
    id: 'water',
    kind: 'number',
    text: { zh: '水压', en: 'Water pressure' },
    unit: 'MPa',
    least: 0.2,
    most: 0.6,
  },
];

/** A plan whose time comes with the next minute, and the order that begins by it in a grid worker's queue. */
async function plannedRound() {
  const worker = district.account('grid_worker');
  const { username, password } = worker;
  const signedIn = await fetch(`${visitors.origin}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { staff } = (await signedIn.json()) as { staff: { regions: string[]; unit: string } };
  const administrator = await district.as('administrator');
  const { items } = await administrator<{ items: { code: string }[] }>('/api/categories');
  const leaf = items.find(({ code }) => code.includes('.'))?.code ?? '';
  // The district's walls show China's time.
  const soon = new Date(Date.now() + 8 * 3_600_000 + 60_000).toISOString();
  const title = `楼栋安全巡查 ${Date.now()}`;
  await administrator('/api/inspection-plans', {
    ...{ title, category: leaf, rule: 'FREQ=WEEKLY', start: soon.slice(0, 10), time: soon.slice(11, 16) },
    ...{ regions: staff.regions.slice(0, 1), to: { unit: staff.unit }, sheet: POINTS },
  });
  const list = `/api/work-orders?view=unit&unit=${staff.unit}&limit=100`;
  const began = (each: Round) => each.plan?.title === title;
  await expect
    .poll(() => find<Round>(administrator, list, began).then(Boolean, () => false), { timeout: 150_000 })
    .toBe(true);
  return { administrator, worker, order: await find<Round>(administrator, list, began), staff };
}

describe('a round on the phone', () => {
  it('is taken, walked point by point, told of what is wrong, and finished', {
    timeout: 240_000,
  }, async () => {
    const { administrator, worker, order } = await plannedRound();
    const page = await visitors.phone({ refusals: [...OFFLINE, /\/finish$/] });
    await signInAtWork(page, worker);
    await workerReady(page);
    await page.goto(`/work/${order.id}`);
    await page.getByRole('heading', { name: '巡查表' }).waitFor();
    await act(page, '接单', '已接单');
    await act(page, '开始处理', '已开始');

    const point = (text: string) => page.locator('li.point').filter({ hasText: text });
    const lamp = point('楼道灯正常');
    await lamp.getByRole('button', { name: '正常', exact: true }).click();
    await lamp.getByRole('button', { name: '保存这一项' }).click();
    await lamp.getByText('请拍一张照片。').waitFor();
    await lamp.locator('input[type=file][multiple]').setInputFiles(await photo('before'));
    await lamp.getByAltText('第 1 张照片').waitFor();
    await lamp.getByRole('button', { name: '保存这一项' }).dblclick();
    await page.getByText('已填 1 项，共 3 项').waitFor();

    await page.getByRole('button', { name: '办结', exact: true }).click();
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText('还有 2 项需要填写：消防通道畅通、水压').waitFor();

    // The stairs lead into the cellar.
    await page.context().setOffline(true);
    const exit = point('消防通道畅通');
    await exit.getByRole('button', { name: '正常', exact: true }).click();
    await exit.getByRole('button', { name: '保存这一项' }).dblclick();
    await page.getByText('等待送出：检查 1 项。').waitFor();
    await page.reload();
    await page.getByText('没有连上网络。').waitFor();
    await page.getByText('已填 2 项，共 3 项').waitFor();
    await exit.getByText('等待送出，有网络时自动送出。').waitFor();
    await exit.getByRole('button', { name: '修改' }).click();
    await exit.getByRole('button', { name: '异常', exact: true }).click();
    await exit.getByLabel('说明（选填）').fill('堆了纸箱');
    await exit.getByRole('button', { name: '保存这一项' }).click();
    await exit.getByText('堆了纸箱').waitFor();
    await page.getByText('等待送出：检查 1 项。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    const told = async () =>
      (await administrator<Round>(`/api/work-orders/${order.id}`)).checks?.find(({ id }) => id === 'exit')
        ?.answer;
    await expect.poll(told, { timeout: 40_000 }).toMatchObject({ result: 'not_ok', note: '堆了纸箱' });
    await page.getByText('等待送出：').waitFor({ state: 'detached' });
    await page.getByText('已填 2 项，共 3 项').waitFor();
    expect(await violations(page)).toEqual([]);
    await exit.getByRole('link', { name: '上报这个问题' }).click();
    await page.getByRole('heading', { name: '上报问题' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('请选择类别。').waitFor();
    await page.getByLabel('是什么问题').selectOption({ index: 1 });
    await page.getByLabel('看到了什么').fill('消防通道堆了纸箱。');
    await page.getByRole('button', { name: '提交', exact: true }).dblclick();
    await page.getByRole('heading', { name: '已上报' }).waitFor();
    await page.getByRole('link', { name: '回到巡查' }).click();

    const water = point('水压');
    await water.getByLabel('读数（MPa）').fill('0.1');
    await water.getByRole('button', { name: '保存这一项' }).click();
    await water.getByText('0.1 MPa · 超出范围').waitFor();
    await page.getByText('必填项已填完，可以办结。').waitFor();
    await page.getByRole('button', { name: '办结', exact: true }).click();
    await act(page, '提交办结', '已办结。');
    const found: Round[] = [];
    await find<Round>(administrator, '/api/work-orders?view=all&limit=100', (each) => {
      if (each.foundBy?.order === order.id) found.push(each);
      return false;
    }).catch(() => undefined);
    expect(found).toHaveLength(1);
  });
});
