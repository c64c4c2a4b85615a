import { beforeAll, describe, expect, test } from 'vitest';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { callsOf } from '../support/count-calls.ts';
import { allRows, changingNothing, holdAtRest } from './invariants.ts';
import { act, file } from './steps.ts';
import { CODE, drain, jpeg, lampOut, newKey, openWorld, putCode, submit, upload } from './world.ts';

beforeAll(() => openWorld('idempotency'));

const reportsInTable = async () => (await allRows()).filter((row) => row.type === 'report');

describe('an Idempotency-Key', () => {
  test.each([
    ['missing', {}],
    ['empty', { 'idempotency-key': '' }],
    ['with a space', { 'idempotency-key': 'a b' }],
    ['with letters of two bytes', { 'idempotency-key': '键' }],
    ['of 201 characters', { 'idempotency-key': 'a'.repeat(201) }],
  ])('%s is refused', async (_, headers) => {
    const answer = await changingNothing(() => call(submitReport, { body: lampOut, headers }));
    expect(answer).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });

  test('with another body is refused, whatever differs', async () => {
    const { key } = await file(lampOut);
    for (const change of [
      { description: '另一处' },
      { description: `${lampOut.description}。` },
      { contact: { phone: '13800000000' } },
      { address: '东门' },
      { category: 'sanitation.bin_overflow' },
    ]) {
      const answer = await changingNothing(() => submit({ ...lampOut, ...change }, key));
      expect(answer).toMatchObject({ status: 409, json: { code: 'idempotency_mismatch' } });
    }
  });

  test('with the same fields in another order or spelling is the same', async () => {
    const { key, reportId } = await file(lampOut);
    const { description, category, code } = lampOut;
    const again = await submit({ description: ` ${description} `, category, code: code.toLowerCase() }, key);
    expect(again).toMatchObject({ status: 201, json: { reportId } });
  });

  test('and the same body fifty times at once file one report and give one answer', async () => {
    const before = (await reportsInTable()).length;
    const draft = newKey();
    const photos = [await upload(await jpeg(), { draft })];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        submit({ ...lampOut, photos, contact: { phone: '13800000000' } }, draft),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await reportsInTable()).toHaveLength(before + 1);
    await drain();
    await holdAtRest();
  });

  test('of fifty different bodies at once lets one through', async () => {
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => submit({ ...lampOut, description: `第${i}盏灯` }, key)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'idempotency_mismatch')).toHaveLength(49);
    await drain();
    await holdAtRest();
  });

  test('gives its first answer after the report moved on', async () => {
    const { key, answer, reportId } = await file(lampOut);
    await drain();
    await act(orderIdOf(reportId), 'accept', 'light1');
    await drain();
    const again = await changingNothing(() => submit(lampOut, key));
    expect(again).toEqual(answer);
  });

  test('gives its first answer after the code was replaced or the category went', async () => {
    const gone = 'G2345678A';
    await putCode(gone, 'active');
    const body = { ...lampOut, code: gone };
    const { key, answer } = await file(body);
    await putCode(gone, 'replaced');
    forgetConfig();
    expect(await changingNothing(() => submit(body, key))).toEqual(answer);
    expect(await submit({ ...body, description: '另一处' }, key)).toMatchObject({
      status: 409,
      json: { code: 'idempotency_mismatch' },
    });
    expect((await submit(body)).json.code).toBe('code_replaced');
  });

  test('is not stored where it could be read as the right to a draft’s pictures', async () => {
    const draft = newKey();
    await upload(await jpeg(), { draft });
    const uploads = (await allRows()).filter((row) => row.type === 'upload');
    expect(JSON.stringify(uploads)).not.toContain(draft);
  });
});

test('a code is resolved once, and a report is at most three round trips', async () => {
  const { calls } = await callsOf(() => submit({ ...lampOut, code: CODE }));
  expect(calls).toEqual(['GetItemCommand', 'TransactWriteItemsCommand']);
});
