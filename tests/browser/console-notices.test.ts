import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const { origin, desk } = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(origin);
});

it('an administrator writes a draft, sees it as residents will, and publishes it as the next version', async () => {
  const page = await desk();
  await signInToConsole(page, district.account('administrator'));
  await page.goto('/admin/#/notices');
  await page.getByRole('button', { name: /接收社区通知/ }).click();
  const { version } = (await (await fetch(`${origin}/api/notices/notices`)).json()) as { version: number };
  const text = page.getByLabel('正文（中文）');
  const before = await text.inputValue();
  expect(before).toContain('社区');
  const added = `新增的一段说明${Date.now()}。`;
  const words = `${before}\n\n${added}`;
  await text.fill(words);
  await page.getByText(added).last().waitFor();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '发布为新版本' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('已发布').first().waitFor();
  await page.getByText(new RegExp(`第 ${version + 1} 版，.*发布`)).waitFor();
  const shown = await (await fetch(`${origin}/api/notices/notices`)).json();
  expect(shown).toMatchObject({ version: version + 1, text: expect.stringContaining(added) });
});
