import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin, newPin, PIN } from './pin.ts';

describe('a PIN', () => {
  it('has six digits, also when it begins with zeros', () => {
    for (const [drawn, pin] of [
      [0, '000000'],
      [42, '000042'],
      [999_999, '999999'],
    ] as const)
      expect(newPin(() => drawn)).toBe(pin);
    expect('000042').toMatch(PIN);
  });

  it('is drawn from all there are', () => {
    newPin((below) => {
      expect(below).toBe(1_000_000);
      return 0;
    });
  });
});

describe('what is kept of it', () => {
  it('opens for the same and for nothing else', async () => {
    const kept = await hashPin('keyed 123456', randomBytes);
    expect(await isPin('keyed 123456', kept)).toBe(true);
    expect(await isPin('keyed 123457', kept)).toBe(false);
    expect(await isPin('', kept)).toBe(false);
  });

  it('tells nothing: neither the PIN, nor that two cards have the same', async () => {
    const [one, other] = await Promise.all([hashPin('k', randomBytes), hashPin('k', randomBytes)]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
  });

  it.each(['', '.', 'short.short', 'no dot at all'])(
    'is never opened when it is damaged: %j',
    async (kept) => {
      expect(await isPin('k', kept)).toBe(false);
    },
  );
});
