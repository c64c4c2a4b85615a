import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict, whoseTurn } from './support/district.ts';
import { addPhoto, choose, lamp, numberOf, PLATE, paintOver, says, send } from './support/resident.ts';
import { act, finish, openFromList, signInAtWork, signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** Opens a picture large and takes what the page shows. */
async function pictureBehind(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name }).click();
  const image = page.getByRole('dialog').getByRole('img');
  const source = await image.getAttribute('src');
  await page.keyboard.press('Escape');
  return (await page.request.get(source ?? '')).body();
}

/** How bright the number plate is, of 255. */
async function brightnessOfPlate(picture: Buffer): Promise<number> {
  const { width, height } = await sharp(picture).metadata();
  const box = {
    left: Math.round(PLATE.left * width),
    top: Math.round(PLATE.top * height),
    width: Math.round(PLATE.width * width),
    height: Math.round(PLATE.height * height),
  };
  const { channels } = await sharp(await sharp(picture).extract(box).png().toBuffer()).stats();
  return Math.max(...channels.map(({ mean }) => mean));
}

it('goes from a scan to a solved and rated report', async () => {
  const { code, place } = district.codeOf('outdoor');
  const report = lamp(code);
  const resident = await visitors.phone();
  await resident.goto(`/q/${code}`);
  expect(new URL(resident.url()).pathname).toBe(`/c/${code}`);
  await resident.getByRole('heading', { name: place }).waitFor();

  await resident.getByRole('link', { name: '反映这里的问题' }).click();
  await choose(resident, report.group, report.item);
  await resident.getByLabel('情况说明').fill(report.words);
  await addPhoto(resident);
  await paintOver(resident);
  await resident.getByRole('button', { name: '下一步' }).click();
  const tracking = await send(resident);

  // No reload: the page looks by itself.
  await resident.getByRole('heading', { name: '已派给办理人员' }).waitFor({ timeout: 30_000 });
  await resident.getByText(report.words).waitFor();
  await resident.getByText('收到反映').waitFor();

  const admin = await district.as('administrator');
  const { order, username } = await whoseTurn(admin, numberOf(tracking));
  const worker = await visitors.phone();
  await signInAtWork(worker, district.account(username));
  await openFromList(worker, order.id);
  await act(worker, '接单', '已接单');
  await act(worker, '开始处理', '已开始处理');
  await finish(worker, '已更换灯头，试灯正常。');

  await says(resident, '已处理，请您确认');
  await resident.getByText('已更换灯头，试灯正常。').waitFor();
  const before = await pictureBehind(resident, '反映时的照片，第 1 张');
  const after = await pictureBehind(resident, '处理后的照片，第 1 张');
  expect(await brightnessOfPlate(before), 'the painted number plate').toBeLessThan(80);
  expect(await brightnessOfPlate(after), 'a plate nobody painted').toBeGreaterThan(200);

  await resident.getByRole('button', { name: '解决了', exact: true }).click();
  await resident.getByRole('heading', { name: '已解决', exact: true }).waitFor();
  await resident.getByRole('radio', { name: '5 星' }).check({ force: true });
  await resident.getByLabel('想说的话').fill('来得很快，谢谢。');
  await resident.getByRole('button', { name: '提交评价' }).click();
  await resident.getByRole('heading', { name: '谢谢您的评价' }).waitFor();

  const desk = await visitors.desk();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto(`/admin/#/work-orders/${order.id}/show`);
  await desk.getByText('“来得很快，谢谢。”').waitFor();
  await desk.getByText('5/5').waitFor();
  await desk.getByText('已结案').waitFor();
  for (const step of ['派单', '接单', '开始处理', '处理完成', '上报人确认已解决', '上报人评价']) {
    await desk.getByRole('listitem').filter({ hasText: step }).first().waitFor();
  }
});
