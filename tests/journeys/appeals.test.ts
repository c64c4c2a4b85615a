import { beforeAll, describe, expect, test } from 'vitest';
import { handler as appealReport } from '../../functions/report/appeals/handlers/appeal-report.ts';
import { handler as nearbyReports } from '../../functions/report/handlers/nearby-reports.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, follow, lamp, look } from './steps.ts';
import { CODE, drain, openWorld } from './world.ts';

beforeAll(() => openWorld('appeals'));

const NO = { ground: 'private_dispute', reason: '属邻里纠纷，电话里已说明' };
const WORDS = '这是公共路灯，不是私事';
const appeal = (token: string, words: unknown = WORDS) =>
  call(appealReport, { params: { token }, body: { words } });

async function rejected() {
  const filed = await lamp('accept');
  const no = await act(filed.id, 'reject', 'lightHead', NO);
  expect(no.status, no.text).toBe(200);
  await drain();
  return filed;
}
describe('a report that is rejected', () => {
  test('says why in a word the page knows, and not what the office wrote down', async () => {
    const { id, token } = await rejected();
    const page = await follow(token);
    expect(page).toMatchObject({
      status: 'rejected',
      colour: 'grey',
      rejection: { ground: 'private_dispute', canAppeal: true, final: false, hotline: '12345' },
    });
    expect(JSON.stringify(page)).not.toContain('邻里纠纷');
    expect((await look(id, 'lightHead')).json).toMatchObject({
      status: 'closed',
      outcome: 'rejected',
      rejection: { ground: 'private_dispute' },
    });
    const near = await call(nearbyReports, { query: { category: 'lighting.lamp_out', code: CODE } });
    expect(near.json.items).toEqual([]);
    await holdAtRest();
  });

  test('can be appealed once: another office looks, with new times; the second no is the last', async () => {
    const { id, token } = await rejected();
    const before = (await look(id, 'admin')).json;
    expect(await appeal(token)).toMatchObject({ status: 200 });
    expect((await appeal(token)).status).toBe(200);
    await drain();
    const order = (await look(id, 'admin')).json;
    expect(order).toMatchObject({ status: 'queued', unit: { code: 'H-150603001' }, appealedCount: 1 });
    expect(order.dueAt >= before.dueAt).toBe(true);
    expect(order.log.filter(({ action }: { action: string }) => action === 'appealed')).toMatchObject([
      { reason: WORDS },
    ]);
    const page = await follow(token);
    expect(page.status).toBe('assigned');
    expect(page.steps.filter(({ action }: { action: string }) => action === 'appealed')).toHaveLength(1);

    // Whoever said no does not decide about it again.
    await act(id, 'transfer', 'admin', { unit: 'U-LIGHT', reason: '请再核实' });
    expect(await changingNothing(() => act(id, 'reject', 'lightHead', NO))).toMatchObject({ status: 403 });
    expect((await act(id, 'reject', 'admin', NO)).status).toBe(200);
    await drain();
    expect((await follow(token)).rejection).toMatchObject({
      canAppeal: false,
      final: true,
      hotline: '12345',
    });
    const again = await changingNothing(() => appeal(token, '还是不同意'));
    expect(again).toMatchObject({ status: 409, json: { code: 'already_appealed' } });
    await holdAtRest();
  });

  test('of twenty who appeal at once, one does', async () => {
    const { id, token } = await rejected();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => appeal(token, `不同意 ${i}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'already_appealed')).toHaveLength(19);
    await drain();
    expect((await look(id, 'admin')).json.appealedCount).toBe(1);
    await holdAtRest();
  });
});

describe('refused, and nothing changes', () => {
  test('an appeal that comes late', async () => {
    const { token } = await rejected();
    const after = Date.now() + 72 * 3_600_000 + 60_000;
    const late = await atTime(
      () => after,
      () => changingNothing(() => appeal(token)),
    );
    expect(late).toMatchObject({ status: 409, json: { code: 'window_closed' } });
  });

  test('an appeal against nothing, with nothing to say, or by a link that was made up', async () => {
    const { token, reportId } = await lamp();
    expect(await changingNothing(() => appeal(token))).toMatchObject({ status: 409 });
    const no = await rejected();
    for (const words of ['', ' ', 7, null, 'x'.repeat(501), 'a\ud800'])
      expect(await changingNothing(() => appeal(no.token, words))).toMatchObject({ status: 422 });
    for (const wrong of [
      `${no.reportId}.${'A'.repeat(22)}`,
      `${no.reportId}.${token.split('.')[1]}`,
      reportId,
    ])
      expect(await changingNothing(() => appeal(wrong))).toMatchObject({ status: 404 });
  });

  test('a rejection without a ground, with an unknown one, or by whoever works on it', async () => {
    const { id } = await lamp('accept');
    for (const said of [{ reason: 'x' }, { ground: 'not_our_matter' }, { ground: 'too_old', reason: 'x' }])
      expect(await changingNothing(() => act(id, 'reject', 'admin', said))).toMatchObject({ status: 422 });
    expect(await changingNothing(() => act(id, 'reject', 'light1', NO))).toMatchObject({ status: 403 });
  });
});
