import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';

const visitors = useBrowser();

it('reports in English from a phone that speaks English', async () => {
  const { codeOf } = await readDistrict(visitors.origin);
  const phone = await visitors.phone({ locale: 'en-GB', refusals: [/\/api\/reports$/] });
  await phone.goto(`/q/${codeOf('household').code}`);
  await phone.getByRole('link', { name: 'Report a problem here' }).click();
  await phone.getByRole('button', { name: 'Street lighting' }).click();
  await phone.getByRole('button', { name: 'Street lamp out' }).click();
  await phone.getByLabel('In your words').fill('The lamp by the gate is out.');
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByLabel('Phone').fill('not a number');
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  const refusal = phone.locator('#phone-error');
  await refusal.filter({ hasText: /\w/ }).waitFor();
  expect(await refusal.textContent()).not.toMatch(/\p{Script=Han}/u);
  await phone.getByLabel('Phone').fill('');
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.waitForURL('**/t/*');
  await phone.getByRole('heading', { name: 'Assigned' }).waitFor({ timeout: 30_000 });
  await phone.getByText('Street lamp out').waitFor();
  await phone.getByRole('button', { name: '中文' }).click();
  await phone.getByRole('heading', { name: '已派给办理人员' }).waitFor();
  expect(await phone.evaluate('document.documentElement.lang')).toBe('zh-CN');
});
