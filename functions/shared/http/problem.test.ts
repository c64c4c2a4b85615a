import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import en from './messages/en.json' with { type: 'json' };
import zh from './messages/zh-CN.json' with { type: 'json' };
import { PROBLEMS, problemReply } from './problem.ts';

const codes = Object.keys(PROBLEMS).sort();
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const bodyOf = (error: unknown, language: 'zh-CN' | 'en' = 'en') =>
  JSON.parse(String(problemReply(error, language).raw?.content));

describe('the words of a refusal', () => {
  it('exist for every code in both languages, and for no code that does not', () => {
    expect(Object.keys(zh).sort()).toEqual(codes);
    expect(Object.keys(en).sort()).toEqual(codes);
  });

  it.each(codes)('%s: a title and a sentence, the same facts in both languages', (code) => {
    const [chinese, english] = [zh[code as keyof typeof zh], en[code as keyof typeof en]];
    for (const words of [chinese, english]) {
      expect(words.title.trim()).not.toBe('');
      expect(words.detail.trim()).not.toBe('');
    }
    expect(chinese.title + chinese.detail).toMatch(/\p{Script=Han}/u);
    expect(english.title + english.detail).not.toMatch(/\p{Script=Han}/u);
    expect(holes(chinese.detail)).toEqual(holes(english.detail));
  });
});

describe('a refusal', () => {
  it('says its code, status and words in the person’s language', () => {
    const error = new DomainError('too_many_attempts', { seconds: 30 });
    expect(bodyOf(error)).toMatchObject({
      type: 'urn:mashang:problem:too_many_attempts',
      status: 429,
      code: 'too_many_attempts',
      detail: expect.stringContaining('30'),
    });
    expect(bodyOf(error, 'zh-CN').detail).toContain('30');
    expect(problemReply(error, 'en').headers).toEqual({ 'retry-after': '30' });
    expect(problemReply(new DomainError('busy'), 'en').headers).toEqual({ 'retry-after': '2' });
  });

  it.each([
    ['an error', new Error('secret detail in /srv/app.ts')],
    ['a refusal of no known code', new DomainError('table_is_on_fire')],
    ['a name every object has', new DomainError('constructor')],
    ['the prototype', new DomainError('__proto__')],
    ['a string', 'secret detail'],
    ['nothing', undefined],
  ])('tells nothing of %s', (_, error) => {
    const body = bodyOf(error);
    expect(body).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(body)).not.toMatch(/secret|fire|\.ts/);
  });

  it('does not let a fact speak markup or another fact', () => {
    expect(bodyOf(new DomainError('illegal_transition', { status: '{seconds}' })).detail).toContain(
      '{seconds}',
    );
  });
});

it('a table that does not answer in time is "busy", with a time to come back', () => {
  const late = Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  const reply = problemReply(late, 'en');
  expect(reply.status).toBe(503);
  expect(reply.headers).toMatchObject({ 'retry-after': '2' });
});
