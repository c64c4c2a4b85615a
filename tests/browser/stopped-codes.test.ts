import { beforeAll, describe, expect, it } from 'vitest';
import { ALPHABET, normalizeCode } from '../../functions/scan/domain/short-code.ts';
import { useBrowser } from './support/browser.ts';
import { find, readDistrict } from './support/district.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
const stopped: Record<string, string> = {};

beforeAll(async () => {
  district = await readDistrict(visitors.origin);
  const admin = await district.as('administrator');
  for (const status of ['suspended', 'replaced']) {
    const path = `/api/codes?limit=100&status=${status}`;
    stopped[status] = (await find<{ code: string }>(admin, path, () => true)).code;
  }
  const issued = 'ZZZZZZZZ';
  const codes = [...ALPHABET].map((check) => `${issued}${check}`);
  stopped.unknown = codes.find((code) => normalizeCode(code)) ?? '';
  stopped.mistyped = codes.find((code) => !normalizeCode(code)) ?? '';
});

const refusals = [/\/q\//i, /\/api\/codes\//, /\/api\/track\//];

describe.each([
  ['mistyped', 404, '没有找到这个码'],
  ['unknown', 404, '没有找到这个码'],
  ['suspended', 410, '这个码暂停使用了'],
  ['replaced', 410, '这个码已经换新'],
])('a code that is %s', (why, status, title) => {
  it('gets a clear page when it is scanned', async () => {
    const phone = await visitors.phone({ refusals });
    const answer = await phone.goto(`/Q/${stopped[why]}`);
    expect(answer?.status()).toBe(status);
    expect(await phone.getByRole('heading').first().textContent()).not.toBe('');
    await phone.getByRole('link').first().click();
    await phone.locator('.top').waitFor();
  });

  it('gets a clear page when it is typed, and a way to report all the same', async () => {
    const phone = await visitors.phone({ refusals });
    await phone.goto(`/c/${stopped[why]}`);
    await phone.getByRole('heading', { name: title }).waitFor();
    await phone.getByRole('link', { name: '直接反映问题' }).click();
    await phone.getByRole('heading', { name: '您要反映哪类问题？' }).waitFor();
  });
});

it('a slip of the thumb is found before the server is asked', async () => {
  const phone = await visitors.phone();
  await phone.goto('/');
  await phone.getByLabel('输入码牌上的编号').fill(stopped.mistyped ?? '');
  await phone.getByRole('button', { name: '打开' }).click();
  await phone.getByText('这个编号对不上').waitFor();
  const { code } = district.codeOf('merchant');
  await phone.getByLabel('输入码牌上的编号').fill(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
  await phone.getByRole('button', { name: '打开' }).click();
  await phone.waitForURL(`**/c/${code}`);
});

it('a tracking link that is cut short says what to do', async () => {
  const phone = await visitors.phone({ refusals });
  await phone.goto('/t/R01ARZ3NDEKTSV4RRFFQ69G5FAV.cut');
  await phone.getByRole('heading', { name: '没有找到这件事' }).waitFor();
  await phone.getByRole('link', { name: '回到首页' }).click();
  await phone.getByRole('heading', { name: '我在本机反映的事' }).waitFor();
});

it('an address that is no page says so', async () => {
  const phone = await visitors.phone();
  await phone.goto('/no/such/page');
  await phone.getByRole('heading', { name: '没有这个页面' }).waitFor();
});
