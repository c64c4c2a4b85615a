import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DevState } from '../../local/dev/state.ts';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';

const { origin, phone } = useBrowser();

let serial = 0;
/** Numbers that differ in their first seven digits: a prefix has a cap of its own. */
const newNumber = (): string => `17${String((Date.now() + ++serial) % 1e6).padStart(6, '0')}${serial}00`;
const codeSentTo = async (number: string): Promise<string> => {
  const { messages } = (await (await fetch(`${origin}/dev/state.json`)).json()) as DevState;
  return messages.find((message) => message.phone === `+86${number}`)?.code ?? '';
};

async function signedIn(page: Page, nickname: string): Promise<string> {
  const number = newNumber();
  await page.goto('/me');
  await page.getByLabel('手机号').fill(number);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByRole('heading', { name: '输入验证码' }).waitFor();
  await page.getByLabel('短信验证码').fill(await codeSentTo(number));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('怎么称呼您').fill(nickname);
  await page.getByLabel('我已满 14 周岁').check();
  await page.getByLabel(/我已阅读并同意/).check();
  await page.getByRole('button', { name: '同意并登录' }).click();
  await page.getByRole('heading', { name: `${nickname}，您好` }).waitFor();
  await page.locator('a[href="/me/data"]').click();
  await page.getByRole('heading', { name: '我的数据', level: 1 }).waitFor();
  return number;
}

it('shows what is held, and a consent goes off in the one tap in which it went on', async () => {
  const page = await phone();
  const number = await signedIn(page, '赵大娘');
  await page.getByText(number).waitFor();
  const switches = page.getByRole('switch');
  await switches.first().waitFor();
  for (const each of await switches.all()) expect(await each.getAttribute('aria-checked')).toBe('false');
  const household = page.getByRole('switch', { name: /家庭绑定/ });
  await household.click();
  await page.getByRole('switch', { name: /家庭绑定/, checked: true }).waitFor();
  await household.click();
  await page.getByRole('switch', { name: /家庭绑定/, checked: false }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('packs a copy and offers it; a corrected name is shown everywhere', async () => {
  const page = await phone();
  await signedIn(page, '钱大爷');
  await page.getByRole('button', { name: '打包我的数据' }).click();
  const link = page.getByRole('link', { name: /下载 my-data-1\.zip/ });
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  const file = await fetch(href);
  expect(file.status).toBe(200);
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
  await page.getByLabel('称呼').fill('钱师傅');
  await page.getByRole('button', { name: '保存称呼' }).click();
  await page.getByText('已保存。').waitFor();
  await page.locator('.held').getByText('钱师傅').waitFor();
});

it('erases everything in two plain steps, and the proof is there for whoever keeps the link', async () => {
  const page = await phone({ refusals: [/\/api\/residents\/session\/refresh/] });
  await signedIn(page, '孙大姐');
  await page.getByRole('button', { name: '删除我的数据' }).click();
  await page.getByRole('button', { name: '不删除' }).click();
  await page.getByRole('button', { name: '删除我的数据' }).click();
  await page.getByRole('button', { name: '是，全部删除' }).click();
  await page.getByRole('heading', { name: '删除证明' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/erased\/X/);
  await page.getByText(/正在删除|已全部删除/).waitFor();
  await page.getByText('数据备份和页面缓存').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto('/me');
  await page.getByLabel('手机号').waitFor();
});
