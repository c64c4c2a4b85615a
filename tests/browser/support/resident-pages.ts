import type { Page } from 'playwright-core';
import type { readDistrict } from './district.ts';
import { choose, lamp, write } from './resident.ts';
import { fileReport, reaches } from './resident-api.ts';
import { signInAtWork } from './staff.ts';

type District = Awaited<ReturnType<typeof readDistrict>>;

interface ResidentPage {
  name: string;
  open: (page: Page) => Promise<unknown>;
  /** Answers this page is there to explain. */
  refusals?: RegExp[];
}

/** Every page a phone can show, and how to come to it. */
export function residentPages(origin: string, district: () => District): ResidentPage[] {
  const code = () => district().codeOf('outdoor').code;
  const tracked = async (page: Page, status: string, ...actions: string[]) => {
    const { description, category } = { description: lamp('').words, category: 'lighting.lamp_out' };
    const filed = await fileReport(origin, { code: code(), category, description });
    await reaches(origin, filed, 'assigned');
    const works = await district().as('works01');
    for (const action of actions) {
      await works(`/api/work-orders/${filed.reportId.replace(/^R/, 'W')}/${action}`, {});
    }
    await reaches(origin, filed, status);
    await page.goto(filed.trackingPath);
    await page.getByRole('heading', { name: '办理过程' }).waitFor();
  };
  const atWork = (page: Page) => signInAtWork(page, district().account('works01'));
  const form = async (page: Page) => {
    await page.goto(`/r?code=${code()}`);
    await page.getByRole('heading', { name: '您要反映哪类问题？' }).waitFor();
  };
  return [
    { name: 'home', open: (page) => page.goto('/') },
    { name: 'landing of a code', open: (page) => page.goto(`/q/${code()}`) },
    {
      name: 'unknown code',
      open: (page) => page.goto('/c/ZZZZZZZZZ'),
      refusals: [/\/api\/codes\//],
    },
    {
      name: 'thanks at a door',
      open: async (page) => {
        await page.goto(`/thanks/${district().codeOf('household').code}`);
        await page.getByRole('button', { name: '送出感谢' }).waitFor();
      },
    },
    { name: 'report: category', open: form },
    {
      name: 'report: emergency',
      open: async (page) => {
        await form(page);
        await page.getByRole('button', { name: '紧急危险' }).click();
        await page.getByRole('list').getByRole('button').first().click();
        await page.getByRole('heading', { name: '请先打电话' }).waitFor();
      },
    },
    {
      name: 'report: words',
      open: async (page) => {
        await form(page);
        await choose(page, '路灯照明', '路灯不亮');
      },
    },
    {
      name: 'report: place',
      open: async (page) => {
        await page.goto('/r');
        await page.getByRole('button', { name: '路灯照明' }).click();
        await page.getByRole('button', { name: '路灯不亮', exact: true }).click();
        await page.getByRole('button', { name: '在地图上选' }).click();
        await page.getByRole('button', { name: '放大' }).waitFor();
      },
    },
    { name: 'report: send', open: (page) => write(page, { ...lamp(code()), withPhoto: true }) },
    { name: 'outbox: empty', open: (page) => page.goto('/outbox') },
    { name: 'tracking: assigned', open: (page) => tracked(page, 'assigned') },
    { name: 'tracking: finished', open: (page) => tracked(page, 'finished', 'accept', 'start', 'finish') },
    { name: 'tracking: unknown', open: (page) => page.goto('/t/none.such'), refusals: [/\/api\/track\//] },
    { name: 'work: sign-in', open: (page) => page.goto('/work') },
    { name: 'work: my orders', open: atWork },
    {
      name: 'work: one order',
      open: async (page) => {
        await atWork(page);
        await page.getByRole('tab', { name: '本单位' }).click();
        await page.locator('.order-card').first().click();
        await page.getByRole('heading', { name: '工作日志' }).waitFor();
      },
    },
    { name: 'no such page', open: (page) => page.goto('/no/such/page') },
  ];
}
