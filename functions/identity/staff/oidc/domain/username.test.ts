import { expect, it } from 'vitest';
import { usernameOf } from './username.ts';

const byName = { claim: 'preferred_username' } as const;
const byMail = { claim: 'email', emailDomain: 'district.example' } as const;

it('takes the name the issuer gives', () => {
  expect(usernameOf({ preferred_username: 'Li.Wei' }, byName)).toBe('li.wei');
  expect(usernameOf({ email: 'li.wei@district.example', email_verified: true }, byName)).toBeUndefined();
});

it('takes what is before the @ of a verified address of the one domain', () => {
  expect(usernameOf({ email: 'Li.Wei@District.example', email_verified: true }, byMail)).toBe('li.wei');
});

it.each([
  [{ email: 'li.wei@district.example' }],
  [{ email: 'li.wei@district.example', email_verified: 'true' }],
  [{ email: 'li.wei@elsewhere.example', email_verified: true }],
  [{ email: 'li.wei@district.example@elsewhere.example', email_verified: true }],
  [{ email: 'li.wei@elsewhere.example@district.example', email_verified: true }],
  [{ email: ['li.wei@district.example'], email_verified: true }],
  [{ preferred_username: 'li.wei' }],
])('takes nothing from %j by e-mail', (claims) => {
  expect(usernameOf(claims, byMail)).toBeUndefined();
});

it('takes no domain for granted, and nothing that cannot be a name', () => {
  expect(
    usernameOf({ email: 'li.wei@district.example', email_verified: true }, { claim: 'email' }),
  ).toBeUndefined();
  for (const preferred_username of ['', '李伟', 'li wei', 7, null, { toString: () => 'li' }, 'x#y'])
    expect(usernameOf({ preferred_username }, byName)).toBeUndefined();
});
