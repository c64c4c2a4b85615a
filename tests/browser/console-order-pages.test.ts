import { mkdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { type Order, readDistrict, walk } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** To be looked at: MASHANG_KEEP_PICTURES=/tmp/somewhere */
const kept = process.env.MASHANG_KEEP_PICTURES;
const picture = async (desk: Awaited<ReturnType<typeof visitors.desk>>, name: string): Promise<void> => {
  if (!kept) return;
  mkdirSync(kept, { recursive: true });
  await desk.waitForTimeout(800);
  await desk.screenshot({ path: `${kept}/${name}.png` });
};

it('the map shows open orders near each other as one spot; a spot leads to its orders', async () => {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto('/admin/#/work-orders');
  await desk.getByRole('link', { name: '地图' }).click();
  await desk.getByRole('heading', { name: '工单地图' }).waitFor();
  const spots = desk.locator('.spot');
  await spots.first().waitFor();
  await desk.getByText(/图上有 [1-9]\d* 件办理中的工单/).waitFor();
  const said = await spots.evaluateAll((all) =>
    all.map((spot) => Number(spot.querySelector('span')?.textContent)),
  );
  const total = Number(/\d+/.exec((await desk.getByText(/图上有/).textContent()) ?? '')?.[0]);
  expect(said.reduce((sum, count) => sum + count, 0)).toBe(total);
  await picture(desk, 'map');
  expect(await violations(desk, ['serious', 'critical'])).toEqual([]);

  // Closer, until a spot tells its orders.
  const here = desk.getByRole('region', { name: '这里的工单' });
  for (let i = 0; i < 8 && (await here.getByRole('link').count()) === 0; i++) {
    await spots.first().press('Enter');
    await desk.waitForTimeout(1_000);
  }
  await here.getByRole('link').first().waitFor();
  await picture(desk, 'map-picked');
  await here.getByRole('link').first().click();
  await desk.getByRole('button', { name: '打印一事一档' }).waitFor();
});

it('a case prints as one file', async () => {
  const read = await district.as('administrator');
  let wanted: Order | undefined;
  for await (const order of walk<Order>(read, '/api/work-orders?view=all&state=closed')) {
    wanted = order;
    break;
  }
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto(`/admin/#/work-orders/${wanted?.id}/show`);
  const answer = desk.waitForResponse(/\/file\.pdf$/);
  await desk.getByRole('button', { name: '打印一事一档' }).click();
  const printed = await answer;
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await picture(desk, 'order');
});

it('a member of staff reads their own file, and is told that nobody is ranked', async () => {
  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('grid_worker'));
  await desk.goto('/admin/#/account');
  await desk.getByRole('link', { name: '办件档案' }).click();
  await desk.getByRole('heading', { name: /的办件档案/ }).waitFor();
  await desk
    .getByText(/不作个人排名/)
    .or(desk.getByText('近十二个月没有办结的工单。'))
    .first()
    .waitFor();
  await desk.getByRole('button', { name: '已结束' }).click();
  await picture(desk, 'staff-file');
  expect(await violations(desk, ['serious', 'critical'])).toEqual([]);
});
