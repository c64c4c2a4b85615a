import { describe, expect, it, vi } from 'vitest';
import { hashPassword, newPasswordSchema, verifyPassword } from './password.ts';

const { derived } = vi.hoisted(() => ({ derived: vi.fn() }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  derived.mockImplementation(crypto.scrypt);
  return { ...crypto, scrypt: derived };
});

const password = 'Ⅳ correct horse 电池';

describe('a stored password', () => {
  it('says its cost and never the same twice', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
  });

  it('is found right, and only then', async () => {
    const stored = await hashPassword(password);
    expect(await verifyPassword(password, stored)).toBe(true);
    expect(await verifyPassword(`${password} `, stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('is the same on a keyboard that types it in other code points', async () => {
    const stored = await hashPassword('cafe\u0301 １２３４５');
    expect(await verifyPassword('caf\u00e9 12345', stored)).toBe(true);
  });

  it('is read with the cost it was stored with', async () => {
    const cheap = (await hashPassword(password)).replace('ln=15', 'ln=14');
    expect(await verifyPassword(password, cheap)).toBe(false);
  });

  it.each([
    '',
    'plain text',
    '$scrypt$ln=15,r=8,p=1$short$short',
    `$scrypt$ln=30,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  ])('that is damaged opens nothing: %s', async (stored) => {
    expect(await verifyPassword(password, stored)).toBe(false);
  });
});

it('costs as much work for a name nobody has', async () => {
  const stored = await hashPassword(password);
  const costs = async (hash: string | undefined) => {
    derived.mockClear();
    await verifyPassword('some other password', hash);
    return derived.mock.calls.map(([, , length, cost]) => ({ length, cost }));
  };
  const known = await costs(stored);
  expect(known).toHaveLength(1);
  expect(await costs(undefined)).toEqual(known);
});

describe('a new password', () => {
  it.each([
    ['nine', '123456789'],
    ['201', 'x'.repeat(201)],
    ['long only before normalization', 'e\u0301'.repeat(9)],
    ['a lone surrogate', `1234567890\ud800`],
  ])('of %s is refused', (_, text) => {
    expect(newPasswordSchema.safeParse(text).success).toBe(false);
  });

  it.each(['1234567890', 'x'.repeat(200), '密码密码密码密码密码'])('%s is taken', (text) => {
    expect(newPasswordSchema.safeParse(text).success).toBe(true);
  });

  it('is checked before it is hashed', async () => {
    await expect(hashPassword('short')).rejects.toThrow();
  });
});
