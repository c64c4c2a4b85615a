import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { handler as rateReport } from '../../functions/report/handlers/rate-report.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { type Key, keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { auditTruths, handler as nightly } from '../../functions/shared/truths/audit-truths.ts';
import { losingMessages } from '../support/faults.ts';
import { allRows } from './invariants.ts';
import { act, answer, file, lamp } from './steps.ts';
import { drain, HERE, jpeg, lampOut, newKey, openWorld, upload } from './world.ts';

beforeAll(() => openWorld('truths'));

const later = <T>(work: () => Promise<T>): Promise<T> => atTime(() => Date.now() + 3_600_000, work);
const remove = ({ pk, sk }: Key) =>
  table().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
/** Takes rows out of the table while `work` looks at it. */
async function missing<T>(rows: readonly Key[], work: () => Promise<T>): Promise<T> {
  const kept = (await allRows()).filter((row) => rows.some(({ pk, sk }) => row.pk === pk && row.sk === sk));
  expect(kept).toHaveLength(rows.length);
  for (const key of rows) await remove(key);
  try {
    return await work();
  } finally {
    for (const Item of kept) await table().send(new PutCommand({ TableName: tableName(), Item }));
  }
}
const outboxRows = async () => (await allRows()).filter(({ pk }) => pk.startsWith('OUTBOX#'));

/** A report with a picture and a phone number, from the first word to the stars. */
async function wholeLife() {
  const draft = newKey();
  const photos = [await upload(await jpeg(), { draft })];
  const filed = await file({ ...lampOut, photos, contact: { phone: '13800000000' } }, draft);
  await drain();
  for (const action of ['accept', 'start', 'finish']) {
    expect((await act(filed.id, action, 'light1')).status).toBe(200);
    await drain();
  }
  await answer(filed.token, true);
  await drain();
  await call(rateReport, { params: { token: filed.token }, body: { stars: 4 } });
  await drain();
  return filed;
}

test('a sound district has no findings, and one row less is one', async () => {
  const { reportId, id } = await wholeLife();
  await lamp('accept');
  expect(await later(auditTruths)).toEqual({ reports: 2, findings: [], late: [] });
  expect(await later(nightly)).toEqual({ reports: 2, late: 0 });
  await missing([keys.review(id)], async () => {
    const { findings } = await later(auditTruths);
    expect(findings.map(({ kind }) => kind).sort()).toEqual([
      'decision_without_review',
      'rating_without_review',
    ]);
    await expect(later(nightly)).rejects.toThrow('2 effects are missing');
  });
  const step = (await allRows()).find(
    ({ pk, sk }) => pk === keys.report(reportId).pk && sk.endsWith('#W2'),
  ) as Key;
  await missing([step], async () => {
    const { findings } = await later(auditTruths);
    expect(findings).toMatchObject([{ kind: 'news_not_told', id, detail: 'version 2 accepted' }]);
  });
  expect((await later(auditTruths)).findings).toEqual([]);
});

test('what the outbox still stands for is late, and what is young is neither', async () => {
  const { reports } = await later(auditTruths);
  const draft = newKey();
  const photos = [await upload(await jpeg(), { draft })];
  const { reportId } = await file({ ...lampOut, photos }, draft);
  await losingMessages();
  const kinds = ({ kind }: { kind: string }) => kind;
  const waiting = await later(auditTruths);
  expect(waiting.late.map(kinds).sort()).toEqual(['photo_pending', 'report_without_order']);
  expect([waiting.findings, waiting.reports]).toEqual([[], reports + 1]);
  expect(await auditTruths()).toEqual({ reports: reports + 1, findings: [], late: [] });

  const [first, ...others] = (await outboxRows()).filter(({ type }) => type === 'report.submitted');
  expect(others).toEqual([]);
  await missing([first as Key], async () => {
    const { findings, late } = await later(auditTruths);
    expect(findings).toMatchObject([{ kind: 'report_without_order', id: reportId }]);
    expect(late.map(kinds)).toEqual(['photo_pending']);
    expect(await auditTruths()).toMatchObject({ findings: [], late: [] });
  });
});

test('an order that the map has lost, and a round that did not begin, are found in the table', async () => {
  const { id } = await file({ category: lampOut.category, description: '不亮', location: HERE });
  await drain();
  expect((await act(id, 'note', 'light1', { note: '去看看' })).status).toBe(200);
  expect((await later(auditTruths)).findings).toEqual([]);
  const pins = (await allRows()).filter(({ type, sk }) => type === 'pin' && sk.endsWith(`#${id}`));
  await missing(pins, async () => {
    expect((await later(auditTruths)).findings).toMatchObject([{ kind: 'order_not_on_map', id }]);
  });
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const plan = { ...keys.plan('P1'), type: 'inspection-plan', next: { at }, outboxAt: `${at}#P1` };
  await table().send(new PutCommand({ TableName: tableName(), Item: plan }));
  expect((await later(auditTruths)).findings).toMatchObject([{ kind: 'round_not_begun', id: 'P1' }]);
  await remove(plan);
});
