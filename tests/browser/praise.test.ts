import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DevState } from '../../local/dev/state.ts';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { find, readDistrict } from './support/district.ts';
import { lamp } from './support/resident.ts';
import { type Filed, fileReport, reaches } from './support/resident-api.ts';
import { signInAtWork, signInToConsole } from './support/staff.ts';

const { origin, phone, desk } = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(origin);
});

/** A lamp that works01 saw to, as its reporter sees it: asked whether it is solved. */
async function finished(): Promise<Filed> {
  const { code } = district.codeOf('outdoor');
  const filed = await fileReport(origin, {
    code,
    category: 'lighting.lamp_out',
    description: lamp('').words,
  });
  await reaches(origin, filed, 'assigned');
  const works = await district.as('works01');
  for (const action of ['accept', 'start', 'finish'])
    await works(`/api/work-orders/${filed.reportId.replace(/^R/, 'W')}/${action}`, {});
  await reaches(origin, filed, 'finished');
  return filed;
}

async function sayThanks(page: Page, { trackingPath }: Filed, words: string): Promise<void> {
  await page.goto(trackingPath);
  await page.getByRole('button', { name: '解决了' }).click();
  await page.getByRole('button', { name: '说声谢谢' }).click();
  await page.getByRole('button', { name: '送出感谢' }).click();
  await page.getByRole('alert').filter({ hasText: '请至少选一项' }).waitFor();
  for (const reason of ['来得快', '讲得明白', '有耐心']) await page.getByLabel(reason).check();
  expect(await page.getByLabel('待人和气').isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('写给对方的话').fill('打我 13812345678');
  await page.getByRole('button', { name: '送出感谢' }).click();
  await page.getByRole('alert').filter({ hasText: '请去掉电话' }).waitFor();
  await page.getByLabel('写给对方的话').fill(words);
  await page.getByRole('button', { name: '送出感谢' }).dblclick();
  await page.getByRole('heading', { name: '谢谢已送出' }).waitFor();
}

/** All pages of a list: those of one day stand in no order. */
async function toTheEnd(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: '更早的感谢' });
  await page
    .getByRole('button', { name: /同意展示|撤下/ })
    .first()
    .waitFor();
  // It goes with the last page, perhaps under the finger.
  while (await more.isVisible()) await more.click({ timeout: 2_000 }).catch(() => undefined);
}

const refused = [/\/api\/track\/.*\/praise$/];

it('thanks to a worker are theirs alone until they agree, and then stand on the community page', async () => {
  const words = `半夜来修，谢谢 ${Date.now() % 1e5}`;
  const reporter = await phone({ refusals: refused });
  await sayThanks(reporter, await finished(), words);

  const neighbour = await phone();
  const { code } = district.codeOf('community');
  await neighbour.goto(`/community/${code}`);
  await neighbour.getByRole('heading', { name: '邻里感谢' }).waitFor();
  expect(await neighbour.getByText(words).count()).toBe(0);

  const worker = await phone();
  await signInAtWork(worker, district.account('works01'));
  await worker.getByRole('link', { name: '收到的感谢' }).click();
  await toTheEnd(worker);
  const card = worker.getByRole('listitem').filter({ hasText: words });
  await card.getByText('等您决定').waitFor();
  expect(await violations(worker)).toEqual([]);
  await card.getByRole('button', { name: '同意展示' }).dblclick();
  await card.getByText('已展示在社区页面').waitFor();
  expect(await card.getByRole('button').count()).toBe(0);

  await neighbour.reload();
  await neighbour.getByText(words).waitFor();
  expect(await violations(neighbour)).toEqual([]);
  const shown = neighbour.getByRole('listitem').filter({ hasText: words });
  expect(await shown.textContent()).toContain('来得快');

  await worker.reload();
  await toTheEnd(worker);
  await worker.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '撤下' }).click();
  await worker.getByText('已撤下并删除').waitFor();
  await neighbour.reload();
  await neighbour.getByRole('heading', { name: '邻里感谢' }).waitFor();
  await neighbour.getByRole('heading', { name: '给他们留言' }).waitFor();
  expect(await neighbour.getByText(words).count()).toBe(0);
});

it('whoever works at a desk decides in the console', async () => {
  const words = `讲得清楚 ${Date.now() % 1e5}`;
  const reporter = await phone({ refusals: refused });
  await sayThanks(reporter, await finished(), words);
  const page = await desk();
  await signInToConsole(page, district.account('works01'));
  await page.goto('/admin/#/account');
  await toTheEnd(page);
  const row = page.getByRole('listitem').filter({ hasText: words });
  await row.getByText('等您决定').waitFor();
  await row.getByRole('button', { name: '不展示' }).click();
  await page.getByText(words).waitFor({ state: 'detached' });
});

it('a neighbour is thanked at the door without a word, and the fourth time of a day is kindly refused', async () => {
  const { code } = district.codeOf('household', 1);
  const page = await phone({ refusals: [/\/api\/codes\/\w+\/praise$/] });
  const refusal = page.getByRole('alert').filter({ hasText: '请明天再来' });
  const sent = page.getByRole('heading', { name: '谢谢已送出' });
  let times = 0;
  // In a district that has been running, the door may have been thanked today.
  do {
    times += 1;
    await page.goto(`/c/${code}`);
    await page.getByRole('link', { name: '谢谢这户邻居' }).click();
    await page.getByRole('heading', { name: '谢谢这户邻居' }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByLabel('代收了快递').check();
    await page.getByRole('button', { name: '送出感谢' }).dblclick();
    await sent.or(refusal).waitFor();
  } while (!(await refusal.isVisible()));
  expect(times).toBeLessThanOrEqual(4);
});

/** Somebody who is known to live behind the code, signed in on this phone. */
async function livesAt(page: Page, code: string): Promise<void> {
  const number = `158${String(Date.now()).slice(-8)}`;
  const post = async (path: string, data: object, token?: string) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    return (await page.request.post(path, { data, headers })).json();
  };
  await page.goto('/me');
  await page.getByLabel('手机号').fill(number);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('短信验证码').waitFor();
  const { messages } = (await (await fetch(`${origin}/dev/state.json`)).json()) as DevState;
  await page
    .getByLabel('短信验证码')
    .fill(messages.find(({ phone: to }) => to === `+86${number}`)?.code ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('怎么称呼您').fill('热心邻居');
  await page.getByLabel('我已满 14 周岁').check();
  await page.getByLabel(/我已阅读并同意/).check();
  await page.getByRole('button', { name: '同意并登录' }).click();
  await page.getByRole('heading', { name: '热心邻居，您好' }).waitFor();
  const { accessToken } = await post('/api/residents/session/refresh', {});
  await post('/api/residents/me/households', { code }, accessToken);
  const office = await district.as('community01');
  const asked = await find<{ id: string }>(office, '/api/household-requests?limit=50', ({ id }) =>
    id.startsWith(`${code}.`),
  );
  await office(`/api/household-requests/${asked.id}/confirm`, {});
}

it('a household sees its thanks, and they are shown as a neighbour’s', async () => {
  const { code } = district.codeOf('household', 0);
  const page = await phone();
  await livesAt(page, code);
  const passer = await phone({ refusals: [/\/praise$/] });
  await passer.goto(`/thanks/${code}`);
  await passer.getByLabel('照看了老人').check();
  await passer.getByRole('button', { name: '送出感谢' }).click();
  await page.goto('/me');
  await page.getByRole('link', { name: /收到的感谢/ }).click();
  const card = page.locator('.own-praise', { hasText: '照看了老人' }).first();
  await card.getByText('一位邻居').waitFor();
  expect(await violations(page)).toEqual([]);
  await card.getByRole('button', { name: '同意展示' }).click();
  await card.getByText('已展示在社区页面').waitFor();
  await page.goto(`/community/${code}`);
  const shown = page.locator('.praises > li', { hasText: '照看了老人' }).first();
  await shown.waitFor();
  expect(await shown.textContent()).not.toMatch(/室|热心/);
});
