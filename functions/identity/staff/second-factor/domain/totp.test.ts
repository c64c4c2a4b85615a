import { expect, it } from 'vitest';
import { needOf } from './factor.ts';
import { codeAt, enrolmentUri, newSecret, stepOf } from './totp.ts';

/** The secret of RFC 6238's appendix B. */
const secret = newSecret(new TextEncoder().encode('12345678901234567890'));

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('makes the codes of RFC 6238: second %i', (second, code) => {
  expect(codeAt(secret, second * 1000)).toBe(code);
});

const now = 1_800_000_000_000;
const step = now / 30_000;

it('takes a code of this step and its neighbours, and says which it was', () => {
  for (const off of [-1, 0, 1])
    expect(stepOf(secret, codeAt(secret, now + off * 30_000), now, 0)).toBe(step + off);
  for (const off of [-2, 2])
    expect(stepOf(secret, codeAt(secret, now + off * 30_000), now, 0)).toBeUndefined();
});

it('takes no code twice, and none before the last one', () => {
  expect(stepOf(secret, codeAt(secret, now), now, step)).toBeUndefined();
  expect(stepOf(secret, codeAt(secret, now - 30_000), now, step)).toBeUndefined();
  expect(stepOf(secret, codeAt(secret, now + 30_000), now, step)).toBe(step + 1);
});

it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('takes no “%s”', (code) => {
  expect(stepOf(secret, code, now, 0)).toBeUndefined();
});

it('is read by any authenticator', () => {
  expect(enrolmentUri(secret, 'li.wei', 'Mashang')).toBe(
    `otpauth://totp/Mashang:li.wei?issuer=Mashang&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
});

it('is asked for where it was set up, and set up where a role must have it', () => {
  expect(needOf(['administrator'], [], undefined)).toBe('none');
  expect(needOf(['grid_worker'], ['administrator'], undefined)).toBe('none');
  expect(needOf(['grid_worker', 'administrator'], ['administrator'], undefined)).toBe('enrol');
  expect(needOf(['administrator'], ['administrator'], { status: 'pending' })).toBe('enrol');
  expect(needOf(['grid_worker'], [], { status: 'on' })).toBe('code');
  expect(needOf(['grid_worker'], [], { status: 'pending' })).toBe('none');
});
