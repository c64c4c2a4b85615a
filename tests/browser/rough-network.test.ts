import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { addPhoto, choose, lamp, send, write } from './support/resident.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

/** A phone without a network complains about each request it tries. */
const OFFLINE = [/\/api\/(uploads|reports)/, /\/storage\//, /\/favicon/];

const unique = (words: string) => `${words}（${crypto.randomUUID().slice(0, 8)}）`;

/** How many reports say these very words. */
async function reportsThatSay(words: string): Promise<{ photoCount: number }[]> {
  const admin = await district.as('administrator');
  const { items } = await admin<{ items: { description: string; photoCount: number }[] }>(
    '/api/reports?limit=100',
  );
  return items.filter(({ description }) => description === words);
}

const sendButton = (page: Page) => page.getByRole('button', { name: '发送', exact: true });

describe('a report on a bad network', () => {
  it('waits on the phone while there is none, and is sent once when it is back', async () => {
    const words = unique('湖边路灯不亮');
    const { code } = district.codeOf('outdoor');
    const phone = await visitors.phone({ refusals: OFFLINE });
    await phone.goto(`/c/${code}`);
    await phone.getByRole('link', { name: '反映这里的问题' }).click();
    await choose(phone, '路灯照明', '路灯不亮');
    await phone.getByLabel('情况说明').fill(words);
    await addPhoto(phone);
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: '下一步' }).click();
    await sendButton(phone).click();
    await phone.getByRole('heading', { name: '还没有发出去' }).waitFor({ timeout: 30_000 });
    expect(await reportsThatSay(words)).toEqual([]);
    await phone.context().setOffline(false);
    await phone.waitForURL('**/t/*', { timeout: 30_000 });
    expect(await reportsThatSay(words)).toEqual([expect.objectContaining({ photoCount: 1 })]);
  });

  it('is one report although the answer to the first attempt is lost', async () => {
    const words = unique('路灯一直闪');
    const phone = await visitors.phone({ refusals: OFFLINE });
    let attempts = 0;
    await phone.route('**/api/reports', async (route) => {
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await write(phone, { ...lamp(district.codeOf('outdoor').code), words });
    await send(phone);
    expect(attempts).toBe(2);
    expect(await reportsThatSay(words)).toHaveLength(1);
  });

  it('is one report although "send" is tapped twice', async () => {
    const words = unique('灯杆歪了');
    const phone = await visitors.phone();
    await write(phone, { ...lamp(district.codeOf('outdoor').code), words });
    await sendButton(phone).dblclick();
    await phone.waitForURL('**/t/*');
    expect(await reportsThatSay(words)).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is there again with its photo after a reload, and on the landing page', async () => {
    const { code } = district.codeOf('outdoor');
    const phone = await visitors.phone();
    await phone.goto(`/c/${code}`);
    await phone.getByRole('link', { name: '反映这里的问题' }).click();
    await choose(phone, '路灯照明', '路灯不亮');
    await phone.getByLabel('情况说明').fill('写到一半。');
    await addPhoto(phone);
    await phone.reload();
    expect(await phone.getByLabel('情况说明').inputValue()).toBe('写到一半。');
    await phone.getByAltText('第 1 张照片').waitFor();
    await phone.goto(`/c/${code}`);
    await phone.getByRole('link', { name: '有一条还没发送的反映' }).click();
    await phone.getByRole('heading', { name: '看一遍，就可以发送了' }).waitFor();
    await phone.getByText('写到一半。').waitFor();
  });

  it('for another place is not thrown away unasked', async () => {
    const phone = await visitors.phone();
    await write(phone, lamp(district.codeOf('outdoor').code));
    await phone.goto(`/c/${district.codeOf('stall').code}`);
    await phone.getByRole('link', { name: '反映这里的问题' }).click();
    await phone.getByRole('heading', { name: '您有一条没写完的反映' }).waitFor();
    await phone.getByRole('button', { name: '接着写这一条' }).click();
    await phone.getByText(lamp('').words).waitFor();
  });
});

it('shows the page of a code in time on a slow phone in a slow network', async () => {
  const { code, place } = district.codeOf('household');
  const phone = await visitors.phone();
  const wire = await phone.context().newCDPSession(phone);
  await wire.send('Network.enable');
  // What browsers call "slow 3G", and a phone of 2019.
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const started = Date.now();
  await phone.goto(`/q/${code}`, { waitUntil: 'commit' });
  await phone.getByRole('heading', { name: place }).waitFor();
  expect(Date.now() - started).toBeLessThan(8_000);
  await phone.getByRole('link', { name: '反映这里的问题' }).click();
  await phone.getByRole('button', { name: '路灯照明' }).waitFor();
  expect(Date.now() - started).toBeLessThan(14_000);
});
