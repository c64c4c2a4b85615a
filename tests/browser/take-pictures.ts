import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { trackingToken } from '../../functions/report/tracking-token.ts';
import { DataFolder } from '../../local/data-folder.ts';
import { openStack } from '../support/local-stack.ts';
import { DESK, launch, PHONE } from './support/browser-program.ts';
import { type Order, readDistrict, walk } from './support/district.ts';
import { choose } from './support/resident.ts';
import { signInToConsole } from './support/staff.ts';

/** `npm run pictures`: the README's pictures, of the seeded district. */
const folder = resolve(import.meta.dirname, '../../docs/pictures');
const COLOURS = 128;

type District = Awaited<ReturnType<typeof readDistrict>>;
type Photo = { url: string };
type Case = Order & {
  description: string;
  place: { code?: string };
  photos: Photo[];
  log: { action: string; photos?: Photo[] }[];
};

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const { size } = await sharp(shot)
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 10 })
    .toFile(join(folder, `${name}.png`));
  console.log(`${name}.png ${(size / 1000).toFixed(0)} KB`);
}

/** A lamp that staff have mended, shown before and after. */
async function mendedLamp({ as }: District): Promise<Case> {
  const admin = await as('administrator');
  const path = '/api/work-orders?view=all&state=closed&category=lighting.lamp_out&limit=100';
  const ids: string[] = [];
  for await (const { id, status } of walk<Order>(admin, path)) if (status === 'finished') ids.push(id);
  // The oldest first: its steps lie days apart, as they do in a district that lives.
  for (const id of ids.sort()) {
    const order = await admin<Case>(`/api/work-orders/${id}`);
    const after = order.log.flatMap((entry) => entry.photos ?? []);
    if (order.place.code && order.photos.length > 0 && after.length > 0) return order;
  }
  throw new Error('The district has no lamp that was mended with pictures.');
}

/** The tracking link is its reporter's secret: only who holds the data folder can make it anew. */
async function trackingPath(dataDir: string, reportId: string): Promise<string> {
  const nowhere = 'http://localhost:9';
  Object.assign(process.env, {
    DISTRICT: process.env.MASHANG_DISTRICT ?? 'kangbashi',
    MASTER_SECRET: new DataFolder(dataDir).masterSecret(),
    TABLE_NAME: 'none',
    QUEUE_BASE_URL: nowhere,
    ORIGINALS_BUCKET: 'none',
    PUBLIC_BUCKET: 'none',
    PUBLIC_ORIGIN: nowhere,
  });
  return `/t/${await trackingToken(reportId)}`;
}

const stack = await openStack(console.log);
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  const district = await readDistrict(stack.origin);
  const order = await mendedLamp(district);
  const visit = { baseURL: stack.origin, locale: 'zh-CN' };

  const phone = await (await browser.newContext({ ...PHONE, ...visit })).newPage();
  await phone.goto(`/q/${order.place.code}`);
  await phone.getByRole('link', { name: '反映这里的问题' }).waitFor();
  await keep(phone, 'scan');

  const photo = await phone.request.get(order.photos[0]?.url ?? '');
  await phone.getByRole('link', { name: '反映这里的问题' }).click();
  await choose(phone, '路灯照明', '路灯不亮');
  await phone.getByLabel('情况说明').fill(order.description);
  await phone
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo.body() });
  await phone.getByAltText('第 1 张照片').waitFor();
  await phone.evaluate('document.activeElement.blur()');
  await keep(phone, 'report');

  await phone.goto(await trackingPath(stack.dataDir, order.reportId));
  await phone.getByRole('button', { name: '处理后的照片，第 1 张' }).waitFor();
  await keep(phone, 'tracking');

  const desk = await (await browser.newContext({ ...DESK, ...visit })).newPage();
  await signInToConsole(desk, district.account('administrator'));
  await desk.goto('/admin/#/work-orders');
  await desk.getByRole('tab', { name: '全部' }).click();
  await desk.locator('tbody tr').nth(8).waitFor();
  await keep(desk, 'console');
} finally {
  await browser.close();
  await stack.close();
}
