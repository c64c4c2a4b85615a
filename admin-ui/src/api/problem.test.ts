import { expect, it } from 'vitest';
import { isProblem, Problem, toProblem } from './problem.ts';

const answer = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

it('speaks with the detail the server wrote', async () => {
  const problem = await toProblem(
    answer(409, { code: 'stale_version', title: '内容已被更新', detail: '请刷新后再操作。' }),
  );
  expect(problem).toMatchObject({ status: 409, code: 'stale_version', title: '内容已被更新' });
  expect(problem.message).toBe('请刷新后再操作。');
  expect(isProblem(problem, 'stale_version')).toBe(true);
  expect(isProblem(problem, 'illegal_transition')).toBe(false);
  expect(problem.body).toEqual({});
});

it('puts field errors where the form’s values are', async () => {
  const errors = [
    { path: 'body.name.en', message: 'required' },
    { path: 'body.name.zh', message: 'Too big: expected string to have <=60 characters' },
    { path: ['hours'], message: 'repeated' },
  ];
  const problem = await toProblem(answer(422, { code: 'invalid_request', errors }));
  expect(problem.body.errors).toEqual({
    name: { en: 'problem.field.required', zh: 'problem.field.invalid' },
    hours: 'problem.field.repeated',
  });
});

it('survives an answer that is no problem document', async () => {
  const problem = await toProblem(answer(502, '<html>Bad gateway</html>'));
  expect(problem).toMatchObject({ status: 502, code: 'http_error', message: 'HTTP 502' });
  expect((await toProblem(answer(500, 'null'))).status).toBe(500);
});

it('takes no path into the prototype', () => {
  const problem = new Problem(422, { errors: [{ path: 'body.__proto__.polluted', message: 'required' }] });
  expect(problem.body.errors).toEqual({});
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
