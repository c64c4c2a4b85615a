import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as printCaseFile } from '../../functions/dispatch/case-file/handlers/print-case-file.ts';
import en from '../../functions/dispatch/case-file/words-en.json' with { type: 'json' };
import zh from '../../functions/dispatch/case-file/words-zh-cn.json' with { type: 'json' };
import { handler as listAudit } from '../../functions/shared/audit/list-audit.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { readsPdf, textOfPdf } from '../support/pdf-text.ts';
import { act, answer, lamp, look, take, type Who } from './steps.ts';
import { drain, jpeg, lampOut, newKey, openWorld, STAFF, submit, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('case-file'));

const ask = async (id: string, who: Who, language = 'zh-CN') =>
  call(printCaseFile, {
    params: { id },
    token: await tokenOf(STAFF[who]),
    headers: { 'accept-language': language },
  });

async function print(id: string, who: Who, language?: string) {
  const { status, headers, text } = await ask(id, who, language);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const pdf = Buffer.from(text, 'base64');
  // To be looked at: MASHANG_KEEP_PDF=/tmp/case.pdf
  const keep = process.env.MASHANG_KEEP_PDF;
  if (keep) await writeFile(keep.replace('.pdf', `-${id}-${language ?? 'zh'}.pdf`), pdf);
  return textOfPdf(pdf);
}
const closed = (text: string) => text.replaceAll(/\s/g, '');

describe.skipIf(!readsPdf)('the file of a case', () => {
  test('says what was reported and everything that was done, and no number of whoever reported it', async () => {
    const key = newKey();
    const picture = await upload(await jpeg(640, 480), { draft: key });
    const said = { ...lampOut, contact: { phone: '13800138000' }, photos: [picture] };
    const { json } = await submit(said, key);
    const id = orderIdOf(json.reportId);
    await drain();
    await act(id, 'urge', 'oversight', { note: '请今天处理' });
    await act(id, 'accept', 'light1');
    await act(id, 'acknowledge', 'light1', { note: '下午到场' });
    await act(id, 'note', 'light1', { note: '已联系厂家 🔧' });
    await act(id, 'start', 'light1');
    const asked = { kind: 'mediation', units: ['C-150603001001'], note: '请到现场协调' };
    await act(id, 'split', 'light1', asked);
    await drain();

    const { text, pictures } = await print(id, 'light1');
    for (const said of [id, lampOut.description, '请今天处理', '下午到场', asked.note, '已联系厂家'])
      expect(text).toContain(said);
    for (const said of [zh.title, zh.part_kind.mediation, zh.fact.due, zh.stages, zh.about])
      expect(text).toContain(closed(said));
    for (const { action } of (await look(id, 'light1')).json.log as { action: keyof typeof zh.action }[])
      expect(text).toContain(closed(zh.action[action]));
    expect(text).not.toContain('13800138000');
    expect(pictures).toBe(1);
    const english = (await print(id, 'light1', 'en')).text;
    for (const said of [en.title, en.action.started, en.fact.due, en.about])
      expect(english).toContain(closed(said));
  });

  test('is for those who may see the case, and that it was printed is written down', async () => {
    const { id } = await lamp();
    expect(await ask(id, 'west')).toMatchObject({ status: 404 });
    expect(await ask('W0', 'admin')).toMatchObject({ status: 404 });
    expect((await ask(id, 'community')).status).toBe(200);
    const rows = await call(listAudit, { query: { limit: 100 }, token: await tokenOf(STAFF.admin) });
    const seen = rows.json.items.filter((row: { seen?: { id: string } }) => row.seen?.id === id);
    expect(seen).toMatchObject([
      { seen: { kind: 'order', id, field: 'file' }, actor: { id: STAFF.community.id } },
    ]);
  });

  test('of a case that came back has its stages, and as many pages as its log takes', async () => {
    const { id, token } = await lamp('accept', 'start', 'finish');
    await answer(token, false);
    await drain();
    await take(id, 'light1', 'accept');
    const note = '检查线路，等待厂家到货。'.repeat(15);
    for (let i = 0; i < 30; i++) expect((await act(id, 'note', 'light1', { note })).status).toBe(200);
    const { text, pages } = await print(id, 'light1');
    expect(text).toContain(zh.action.reopened);
    expect(text.match(/厂家到货/g)).toHaveLength(450);
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`第${pages}页，共${pages}页`);
  });
});
