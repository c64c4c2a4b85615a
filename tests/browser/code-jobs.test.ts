import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readDistrict } from './support/district.ts';
import { signInToConsole } from './support/staff.ts';

const visitors = useBrowser();
let district: Awaited<ReturnType<typeof readDistrict>>;
let grid = '';
beforeAll(async () => {
  district = await readDistrict(visitors.origin);
  const { code } = district.codeOf('household');
  const answer = await fetch(`${visitors.origin}/api/codes/${code}`);
  grid = ((await answer.json()) as { place: { regionCode: string } }).place.regionCode;
});

const sheet = (rows: string[]) => ({
  name: 'doors.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`名称,网格,类型\n${rows.join('\n')}\n`),
});

async function choose(desk: Page, rows: string[]): Promise<void> {
  await desk.getByRole('button', { name: '批量发码' }).click();
  await desk.locator('input[type=file]').setInputFiles(sheet(rows));
}

describe('codes in bulk', () => {
  it('are issued from a file that is first judged, printed from the job, and one of them replaced', async () => {
    const desk = await visitors.desk();
    await signInToConsole(desk, district.account('administrator'));
    await desk.goto('/admin/#/code-jobs');
    const stem = `试楼${Date.now()}`;
    await choose(desk, [`${stem}-1,${grid},户码`, `${stem}-2,000000,户码`]);
    await desk.getByText('没有这个区划代码，或不在您的辖区').waitFor();
    await desk.getByRole('button', { name: '换一个文件' }).click();
    const rows = Array.from({ length: 60 }, (_, n) => `${stem}-${n + 1},${grid},户码`);
    await desk.locator('input[type=file]').setInputFiles(sheet(rows));
    await desk.getByRole('button', { name: '发放 60 个码' }).click();
    await desk.getByText('60 / 60').waitFor({ timeout: 30_000 });
    const saved = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(61);
    const [code = ''] = /"([2-9A-HJ-NP-Z]{9})"/.exec(text)?.slice(1) ?? [];

    await desk.getByRole('button', { name: '批量打印' }).click();
    await desk.getByLabel(/工作证/).check();
    await desk.getByRole('button', { name: '开始打印' }).click();
    await desk.getByRole('heading', { name: /打印工作证/ }).waitFor();
    await desk.getByRole('button', { name: 'SVG' }).waitFor({ timeout: 60_000 });
    const pdf = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'PDF' }).click();
    expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe('%PDF-');

    await desk.goto(`/admin/#/codes/${code}/show`);
    await desk.getByRole('button', { name: '换新' }).click();
    await desk.getByLabel(/原因/).fill('门牌被雨淋坏');
    await desk.getByRole('dialog').getByRole('button', { name: '换新' }).click();
    await desk.getByText('门牌被雨淋坏').waitFor();
    await desk.getByText('这个码已不再使用').or(desk.getByRole('alert')).first().waitFor();
  });
});
