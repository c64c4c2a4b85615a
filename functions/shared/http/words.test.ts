import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageQuery, words } from './contract.ts';

const text = words(1, 20);
const accepts = (value: unknown): boolean => text.safeParse(value).success;

describe('words a person wrote', () => {
  it.each(['灯不亮', 'a\nb\tc\r\nd', '👩‍👩‍👧 家', 'ا', '<b>', '=1+1', '__proto__', 'constructor'])(
    '%j are taken as they are',
    (value) => {
      expect(text.parse(value)).toBe(value);
    },
  );

  it.each([
    ['NUL', 'a\0b'],
    ['escape', 'a\u001b[31m'],
    ['delete', 'a\u007fb'],
    ['C1', 'a\u0085b'],
    ['half a character, first half', 'a\ud83d'],
    ['half a character, second half', '\udc00b'],
    ['halves in the wrong order', '\udc00\ud83d'],
  ])('%s is refused', (_, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('are trimmed before they are counted', () => {
    expect(text.parse(`  ${'字'.repeat(20)}  `)).toHaveLength(20);
    expect(accepts('字'.repeat(21))).toBe(false);
    expect(accepts(' \n　 ')).toBe(false);
  });

  it.each([1, null, undefined, {}, ['a']])('%j are none', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it('that are taken can be stored and read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
        const parsed = text.safeParse(value);
        if (!parsed.success) return;
        expect(Buffer.from(parsed.data).toString()).toBe(parsed.data);
      }),
    );
  });
});

describe('a page', () => {
  it('holds 25 unless told otherwise, never more than 100', () => {
    expect(pageQuery.parse({}).limit).toBe(25);
    expect(pageQuery.parse({ limit: '100' }).limit).toBe(100);
    for (const limit of ['101', '0', '-1', '1e6', '1.5', 'NaN', 'Infinity', 'ten', '0x1F4'])
      expect(pageQuery.safeParse({ limit }).success).toBe(false);
    expect(pageQuery.safeParse({ cursor: 'a'.repeat(2_001) }).success).toBe(false);
  });
});
