import { beforeAll, describe, expect, test } from 'vitest';
import { sweepDeadlines } from '../../functions/dispatch/escalation/sweep-deadlines.ts';
import { handler as answerQuestion } from '../../functions/report/handlers/answer-question.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { holdAtRest } from './invariants.ts';
import { act, follow, lamp, look, take } from './steps.ts';
import { drain, jpeg, newKey, openWorld, upload } from './world.ts';

beforeAll(() => openWorld('questions'));

const HOUR = 3_600_000;
const later = <T>(hours: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + hours * HOUR, work);
const say = (token: string, body: Record<string, unknown> | string, key?: string) =>
  call(answerQuestion, { params: { token }, body, ...(key ? { headers: { 'idempotency-key': key } } : {}) });
/** When what waits for an answer was asked. */
const askedAt = async (token: string): Promise<string> => (await follow(token)).question.at;

async function asked() {
  const filed = await lamp('accept', 'start');
  const answer = await act(filed.id, 'ask', 'light1', { question: '是哪一盏灯？' });
  expect(answer.json).toMatchObject({ status: 'waiting', question: { text: '是哪一盏灯？' } });
  await drain();
  return { ...filed, asked: answer.json };
}

describe('a question to the reporter', () => {
  test('stops the clock until it is answered, and the answer is what work goes on with', async () => {
    const { id, token, asked: before } = await asked();
    const seen = await follow(token);
    expect(seen).toMatchObject({
      status: 'waiting',
      canAnswer: true,
      question: { text: '是哪一盏灯？', until: before.question.until },
    });
    expect(seen.steps.at(-1)).toMatchObject({ action: 'asked', note: '是哪一盏灯？' });
    const key = newKey();
    const photo = await upload(await jpeg(), { draft: key });
    const question = seen.question.at;
    const told = await later(10, () => say(token, { question, text: '门口第二盏', photos: [photo] }, key));
    expect(told.json).toMatchObject({ status: 'waiting', canAnswer: false });
    // A second tap is no error; other words are.
    expect((await say(token, { question, text: '门口第二盏' })).status).toBe(200);
    expect((await say(token, { question, text: '第三盏' })).json.code).toBe('already_answered');
    await drain();
    const after = (await look(id, 'light1')).json;
    expect(after).toMatchObject({ status: 'in_progress', questionCount: 1 });
    expect(after).not.toHaveProperty('question');
    expect(after.log.at(-1)).toMatchObject({
      action: 'answered',
      note: '门口第二盏',
      by: { role: 'resident' },
    });
    expect(after.log.at(-1).photos).toHaveLength(1);
    const moved = Date.parse(after.dueAt) - Date.parse(before.dueAt);
    const at = (action: string) =>
      Date.parse(after.log.find((line: { action: string }) => line.action === action).at);
    expect(moved).toBe(at('answered') - at('asked'));
    expect(await follow(token)).toMatchObject({ status: 'in_progress', dueAt: after.dueAt });
    expect(
      (await follow(token)).steps.filter((step: { action: string }) => step.action === 'answered'),
    ).toHaveLength(1);
    // Nor is it one when work has gone on, or something else is asked: it was an answer to what was asked then.
    expect((await say(token, { question, text: '门口第二盏' })).status).toBe(200);
    expect((await act(id, 'ask', 'light1', { question: '还有别的吗？' })).json.status).toBe('waiting');
    await drain();
    expect((await say(token, { question, text: '门口第二盏' })).json.canAnswer).toBe(true);
    expect((await say(token, { question, text: '没有了' })).json.code).toBe('another_question');
    await holdAtRest();
  });

  test('lets nothing climb while it waits, and after three days waits no longer', async () => {
    const { id, token } = await asked();
    await later(71, sweepDeadlines);
    expect((await look(id, 'light1')).json).toMatchObject({ status: 'waiting', version: 4 });
    const question = await askedAt(token);
    await later(72.1, sweepDeadlines);
    await drain();
    const { json } = await look(id, 'light1');
    expect(json).toMatchObject({ status: 'in_progress' });
    expect(json.log.map(({ action }: { action: string }) => action)).toContain('unanswered');
    expect(await follow(token)).toMatchObject({ status: 'in_progress', canAnswer: false });
    expect((await say(token, { question, text: '现在才看到' })).json.code).toBe('illegal_transition');
  });

  test('is withdrawn by those who asked; an answer that was on its way still stands in the log', async () => {
    const { id, token } = await asked();
    await say(token, { question: await askedAt(token), text: '第二盏' });
    expect((await act(id, 'resume', 'light1')).json.status).toBe('in_progress');
    await drain();
    const { json } = await look(id, 'light1');
    expect(json.log.slice(-2).map(({ action }: { action: string }) => action)).toEqual([
      'resumed',
      'answered',
    ]);
    expect(json.status).toBe('in_progress');
  });

  test('is put three times at most', async () => {
    const { id } = await asked();
    for (const question of ['第二个问题', '第三个问题']) {
      await take(id, 'light1', 'resume');
      expect((await act(id, 'ask', 'light1', { question })).status).toBe(200);
    }
    await take(id, 'light1', 'resume');
    expect((await act(id, 'ask', 'light1', { question: '第四个问题' })).json.code).toBe('too_many_questions');
  });

  test.each([
    ['without words', {}, 'invalid_request'],
    ['of one letter', { question: '？' }, 'invalid_request'],
    ['that is a book', { question: 'x'.repeat(501) }, 'invalid_request'],
    ['with a reason', { question: '哪里？', reason: '不知道' }, 'invalid_request'],
  ])('%s is refused', async (_, body, code) => {
    const { id } = await lamp('accept');
    expect((await act(id, 'ask', 'light1', body)).json.code).toBe(code);
  });

  test.each<[string, Record<string, unknown> | string, number]>([
    ['nothing', {}, 422],
    ['blanks', { text: '   ' }, 422],
    ['a book', { text: 'x'.repeat(1_001) }, 422],
    ['control characters', { text: 'a\u0000b' }, 422],
    ['more than the words', { text: '好', status: 'solved' }, 422],
    ['somebody else’s picture', { text: '好', photos: [`U${'0'.repeat(32)}`] }, 422],
    ['half of JSON', '{"text":', 400],
  ])('answered with %s is refused', async (_, body, status) => {
    const { token } = await asked();
    const question = await askedAt(token);
    expect((await say(token, typeof body === 'string' ? body : { question, ...body })).status).toBe(status);
    expect((await say(`${token}x`, { question, text: '好' })).status).toBe(404);
  });

  test('that nobody asked has no answer', async () => {
    const { token } = await lamp('accept');
    const question = new Date().toISOString();
    expect((await say(token, { question, text: '好' })).json.code).toBe('illegal_transition');
    expect((await say(token, { text: '好' })).status).toBe(422);
  });
});
