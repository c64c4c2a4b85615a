import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
const SOON = { timeout: 15_000 };
let district: Awaited<ReturnType<typeof readDistrict>>;
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
});

const as = async (who: string, refusals: RegExp[] = []): Promise<Page> => {
  const desk = await visitors.desk({ refusals });
  await signInToConsole(desk, district.account(who));
  return desk;
};
const serious = (page: Page) => violations(page, ['serious', 'critical']);
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}
interface Calendar {
  off: { date: string }[];
  on: { date: string }[];
}

describe('the calendar', () => {
  it('is turned day by day, by mouse and by keys, with what that does to a deadline', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/calendar');
    const day = (date: string) => desk.locator(`[data-date="${date}"]`);
    await desk.getByRole('button', { name: '下一年' }).click();
    await day('2027-11-23').click();
    await desk
      .getByText(/2027年11月23日.*放假/)
      .first()
      .waitFor();
    await day('2027-11-23').press('ArrowRight');
    expect(await desk.locator(':focus').getAttribute('data-date')).toBe('2027-11-24');
    await desk.keyboard.press('Enter');
    await desk.getByText('2027 年有 2 天不同。').waitFor();
    await desk.getByLabel('名称（中文）').fill('那达慕');
    await desk.getByText(/现在收到的上报，办理时限为/).waitFor();
    expect(await serious(desk)).toEqual([]);
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('日历已保存').waitFor();
    const read = await district.as('administrator');
    const { off } = await read<Calendar>('/api/calendar');
    expect(off).toContainEqual({ date: '2027-11-24', name: { zh: '那达慕', en: 'Day off' } });

    await desk.getByRole('button', { name: '下一年' }).click();
    await desk.getByRole('button', { name: '2 天都按国家安排' }).click();
    await desk.getByText('2027 年与国家安排一致。').waitFor();
    await desk.getByRole('button', { name: '保存' }).click();
    await expect
      .poll(
        async () => (await read<Calendar>('/api/calendar')).off.some(({ date }) => date > '2027-11'),
        SOON,
      )
      .toBe(false);
  });

  it('without working days is refused before it is sent, and comes back with a click', async () => {
    const desk = await as('administrator');
    await desk.goto('/admin/#/calendar');
    for (const weekday of ['周一', '周二', '周三', '周四', '周五']) await desk.getByLabel(weekday).fill('');
    await desk.getByText('一周中没有任何工作时间').waitFor();
    expect(await desk.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await desk.getByLabel('周一').fill('18:00-08:00');
    await desk.getByText('工作时段重叠或先后颠倒').waitFor();
    await desk.getByRole('button', { name: '撤销修改' }).click();
    expect(await desk.getByLabel('周一').inputValue()).toBe('08:30-12:00, 14:30-18:00');
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    const desk = await as('administrator', [/\/api\/calendar$/]);
    await desk.goto('/admin/#/calendar');
    await desk.locator('[data-date="2026-12-30"]').click();
    await desk.route('**/api/calendar', (route) =>
      route.request().method() === 'PUT'
        ? route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), version: 9_999 }) })
        : route.continue(),
    );
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('您打开之后，别人已改过日历').waitFor();
  });

  it('is read by a community and changed by nobody there', async () => {
    const desk = await as('community01');
    await desk.goto('/admin/#/calendar');
    await desk.locator('[data-date="2026-12-30"]').click();
    await desk.getByText(/2026年12月30日.*上班/).waitFor();
    expect(await desk.getByRole('button', { name: '保存' }).count()).toBe(0);
  });
});

it('the deadline simulator tells which days were counted and why others were not', async () => {
  const desk = await as('community01');
  await desk.goto('/admin/#/deadlines');
  await choose(desk, '类别', '服务窗口问题');
  await desk.getByLabel('收到时间').fill('2026-09-24T16:00');
  const days = desk.getByRole('table', { name: '逐日说明' });
  await days.getByRole('row', { name: /9\/25.*放假：中秋节.*不计/ }).waitFor();
  await days.getByRole('row', { name: /10\/1.*放假：国庆节.*不计/ }).waitFor();
  await desk.getByRole('table', { name: '各环节时限' }).getByText('9/24 18:00').waitFor();
  expect(await serious(desk)).toEqual([]);
  await choose(desk, '类别', '路灯不亮');
  await desk.getByText('这一类不分昼夜连续计算').waitFor();
});

describe('the tree of categories', () => {
  const stamp = `t${Date.now() % 100_000}`;

  it('grows, is put in order, timed in full, and retired', async () => {
    const desk = await as('administrator', [/\/api\/categories$/]);
    await desk.goto('/admin/#/categories');
    await desk.getByRole('link', { name: '在“路灯照明”中新建' }).click();
    const make = async (code: string, zh: string) => {
      await desk.getByLabel('代码').fill(code);
      await desk.getByLabel('名称（中文）').fill(zh);
      await desk.getByLabel('名称（英文）').fill('Lamp cover');
    };
    await make('lamp_out', '灯罩脱落');
    await desk.getByText('完整代码：lighting.lamp_out').waitFor();
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('编码 lighting.lamp_out 已被使用').waitFor();
    await make(stamp, '灯罩脱落');
    await desk.getByRole('radio', { name: /详细规定/ }).check();
    await desk.getByLabel('全程（小时）').fill('3.5');
    await desk.getByLabel('接单（小时）').fill('0.25');
    expect(await serious(desk)).toEqual([]);
    await desk.getByRole('button', { name: '保存' }).click();
    const group = desk.getByRole('region', { name: '路灯照明' });
    await group.getByText('3.5 个工作小时内办结').waitFor();
    const read = await district.as('administrator');
    expect(await read(`/api/categories/lighting.${stamp}`)).toMatchObject({
      parent: 'lighting',
      deadline: { clock: 'working', case: 210, stages: { accept: 15 } },
    });

    const place = async () => ((await group.textContent()) ?? '').indexOf('灯罩脱落');
    const before = await place();
    await group.getByRole('button', { name: '灯罩脱落 上移' }).click();
    await desk.getByText('顺序已保存').waitFor();
    await expect.poll(place, SOON).toBeLessThan(before);

    await group.getByRole('link', { name: '编辑 灯罩脱落' }).click();
    await desk.getByRole('switch', { name: '停用' }).check();
    await desk.getByRole('button', { name: '保存' }).click();
    await group.getByText('已停用').waitFor();
    const { items } = await read<{ items: { code: string }[] }>('/api/categories');
    expect(items.map(({ code }) => code)).not.toContain(`lighting.${stamp}`);
  });
});

describe('units and rules', () => {
  const code = `U-T${Date.now() % 100_000}`;

  it('a unit is made, given work by a rule, tried on the bench, and retired with a warning', async () => {
    const desk = await as('administrator', [/\/api\/routes$/]);
    await desk.goto('/admin/#/units/create');
    await desk.getByLabel('代码').fill(code);
    await desk.getByLabel('名称（中文）').fill(`园林所${code}`);
    await desk.getByLabel('名称（英文）').fill('Gardens');
    await choose(desk, '区域', '云川街道');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByRole('link', { name: `园林所${code}` }).waitFor();

    await desk.goto('/admin/#/routes/create');
    await choose(desk, '类别', '树木倒伏');
    await choose(desk, '区域', '云川街道');
    await choose(desk, '单位', `园林所${code}`);
    await desk.getByText('正在编辑', { exact: true }).waitFor();
    await desk.getByText(`派给：园林所${code}`).waitFor();
    expect(await serious(desk)).toEqual([]);
    await desk.getByRole('button', { name: '保存' }).click();
    const mine = desk.locator('tbody tr').filter({ hasText: `园林所${code}` });
    await mine.waitFor();

    await desk.goto('/admin/#/routes/create');
    await choose(desk, '类别', '树木倒伏');
    await choose(desk, '区域', '云川街道');
    await desk.getByRole('radio', { name: '当地网格的在岗网格员' }).check();
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText(/规则 R-.* 说的是同样的类别和区域/).waitFor();

    await desk.goto(`/admin/#/units/${code}`);
    await desk.getByRole('switch', { name: '停用' }).check();
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByRole('heading', { name: '单位', exact: true }).waitFor();
    await desk.goto('/admin/#/routes');
    await mine.getByText('单位已停用').waitFor();
    await choose(desk, '什么事', '树木倒伏');
    await desk.getByText(/指定的单位已停用，进入社区队列/).waitFor();
    await mine.getByRole('link').click();
    await desk.getByRole('button', { name: '删除' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect.poll(() => mine.count(), SOON).toBe(0);
  });
});
