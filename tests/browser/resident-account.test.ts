import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DevState } from '../../local/dev/state.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInAtWork } from './support/staff.ts';

const { origin, phone } = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(origin);
});

let serial = 0;
/** Numbers that differ in their first seven digits: a prefix has a cap of its own. */
const newNumber = (): string => `15${String((Date.now() + ++serial) % 1e6).padStart(6, '0')}${serial}00`;
const codeSentTo = async (number: string): Promise<string> => {
  const { messages } = (await (await fetch(`${origin}/dev/state.json`)).json()) as DevState;
  return messages.find((message) => message.phone === `+86${number}`)?.code ?? '';
};
const wrongCode = [/\/api\/residents\/session$/];

async function askForCode(page: Page, number: string): Promise<void> {
  await page.goto('/me');
  await page.getByLabel('手机号').fill(number);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByRole('heading', { name: '输入验证码' }).waitFor();
}
async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('短信验证码').fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
async function introduce(page: Page, nickname: string): Promise<void> {
  await page.getByLabel('怎么称呼您').fill(nickname);
  await page.getByLabel('我已满 14 周岁').check();
  await page.getByLabel(/我已阅读并同意/).check();
  await page.getByRole('button', { name: '同意并登录' }).click();
  await page.getByRole('heading', { name: `${nickname}，您好` }).waitFor();
}
async function signIn(page: Page, nickname: string): Promise<void> {
  const number = newNumber();
  await askForCode(page, number);
  await enterCode(page, await codeSentTo(number));
  await introduce(page, nickname);
}

it('a resident signs in by code, stays signed in over a reload, and signs out', async () => {
  const page = await phone({ refusals: wrongCode });
  const number = newNumber();
  await askForCode(page, number);
  await expect(page.getByLabel('短信验证码').getAttribute('autocomplete')).resolves.toBe('one-time-code');
  expect(await page.getByRole('button', { name: /秒后可重新获取/ }).isDisabled()).toBe(true);
  const code = await codeSentTo(number);
  await enterCode(page, code === '000000' ? '000001' : '000000');
  await page.getByRole('alert').filter({ hasText: '6 位数字' }).waitFor();
  await enterCode(page, code);
  // Nothing is ticked for anybody, and nothing is made without the ticks.
  for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
  await page.getByLabel('怎么称呼您').fill('李大爷');
  await page.getByRole('button', { name: '同意并登录' }).click();
  await page.getByRole('alert').filter({ hasText: '14 周岁' }).waitFor();
  await introduce(page, '李大爷');
  await page.reload();
  await page.getByRole('heading', { name: '李大爷，您好' }).waitFor();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '登录' }).waitFor();
});

it('without a network the page says so, and the same tap works when it is back', async () => {
  const page = await phone({ refusals: [/\/api\/residents\/otp$/] });
  await page.goto('/me');
  await page.route('**/api/residents/otp', (route) => route.abort());
  await page.getByLabel('手机号').fill(newNumber());
  const send = page.getByRole('button', { name: '获取验证码' });
  await send.click();
  await page.getByRole('alert').filter({ hasText: '没有连上服务' }).waitFor();
  await page.unroute('**/api/residents/otp');
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/residents/otp')) asked += 1;
  });
  await send.dblclick();
  await page.getByRole('heading', { name: '输入验证码' }).waitFor();
  expect(asked).toBe(1);
});

it('joins a household that its grid worker confirms, and finds the community there', async () => {
  const home = district.codeOf('household');
  const page = await phone();
  await signIn(page, '王阿姨');
  await page.getByRole('link', { name: '我的家庭' }).click();
  await page.getByLabel('住户码编号').fill(home.code.toLowerCase());
  await page.getByRole('button', { name: '申请加入' }).click();
  await page.getByText('等待确认', { exact: true }).waitFor();

  const work = await phone();
  await signInAtWork(work, await workerOf(home.code));
  await work.getByRole('link', { name: '住户确认与名片' }).click();
  const request = work.locator('.card').filter({ hasText: '王阿姨' }).last();
  await request.getByRole('button', { name: '确认住在这里' }).click();
  await work.getByText('王阿姨').first().waitFor({ state: 'detached' });

  await page.reload();
  await page.getByText('已确认', { exact: true }).waitFor();
  await page.getByRole('link', { name: '我的社区' }).click();
  await page.getByRole('heading', { name: '找谁' }).waitFor();
  await page.getByLabel('想说什么').fill('想问一下暖气什么时候来');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
  await page.goto('/me');
  await page.getByRole('link', { name: /咨询与请求/ }).waitFor();
});

/** Whoever of the demo's grid workers may decide on a household of this code. */
async function workerOf(code: string) {
  const { place } = (await (await fetch(`${origin}/api/codes/${code}`)).json()) as {
    place: { regionCode: string };
  };
  const administrator = await district.as('administrator');
  const { items } = await administrator<{
    items: { username: string; roles: string[]; regions: string[] }[];
  }>('/api/staff?limit=100');
  const usernames = items
    .filter(
      ({ roles, regions }) =>
        roles.includes('grid_worker') && regions.some((each) => place.regionCode.startsWith(each)),
    )
    .map(({ username }) => username);
  const account = district.accounts.find(({ username }) => usernames.includes(username));
  if (!account) throw new Error(`nobody of the demo district works in ${place.regionCode}`);
  return account;
}
