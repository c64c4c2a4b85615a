import { expect, it } from 'vitest';
import { COMMON_WORDS } from './common-words.ts';
import { weaknessOf } from './strength.ts';

it.each([
  'password123',
  'Password123!',
  'P@ssw0rd2026',
  'passwordpassword',
  '1234567890',
  '0987654321',
  '13800000000',
  '2026-11-22!',
  'aaaaaaaaaaaa',
  'abababababab',
  'abcdefghij',
  'qwertyuiop123',
  'QAZwsx123456',
  '1qaz2wsx3edc',
  'woaini1314520',
  'woaizhongguo1949',
  'admin@123456',
  'iloveyou2026',
  'welcomeadmin1',
  'ｐａｓｓｗｏｒｄ１２３',
  'letmein!!!!!',
])('%s is among the first that anyone tries', (password) => {
  expect(weaknessOf(password, [])).toBe('password_too_common');
});

it.each([
  'a-long-pass-phrase',
  'kdnw-7xqa-mzrt',
  '梧桐树下三只猫在唱歌',
  'correct horse battery staple',
  'Tr4m-nach-Mitternacht',
])('%s is a password', (password) =>
  expect(weaknessOf(password, ['li.xiaoming', '李晓明', 'Kangbashi District'])).toBeUndefined(),
);

it('what others know of a person is no secret', () => {
  expect(weaknessOf('xiaoming-kdnw7x', ['li.xiaoming'])).toBe('password_has_name');
  expect(weaknessOf('我叫李晓明，今年几岁', ['李晓明'])).toBe('password_has_name');
  expect(weaknessOf('kangbashi-7xqa-mz', ['Kangbashi District'])).toBe('password_has_name');
});

it('a piece of a name too short to be recognised refuses nothing', () => {
  expect(weaknessOf('kdnw-li-7xqa-mzrt', ['li.x'])).toBeUndefined();
});

it('every common word is refused with the digits that people add, where it is long enough to try', () => {
  const accepted = [...COMMON_WORDS].filter((word) => weaknessOf(`${word}20261234`, []) === undefined);
  expect(accepted).toEqual([]);
});
