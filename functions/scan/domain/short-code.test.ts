import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_KINDS, POPULAR_KINDS } from './code.ts';
import { ALPHABET, issueCode, normalizeCode, shardsOf, spacedCode } from './short-code.ts';

const kind = fc.constantFrom(...CODE_KINDS);
const seeded = fc
  .infiniteStream(fc.nat({ max: 1 << 30 }))
  .map((stream) => (n: number) => stream.next().value % n);
const codes = fc.tuple(seeded, kind).map(([below, of]) => issueCode(below, of));
const replace = (code: string, at: number, by: string) => code.slice(0, at) + by + code.slice(at + 1);
const swap = (code: string, i: number, j: number) =>
  replace(replace(code, i, code.charAt(j)), j, code.charAt(i));
const positions = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe('a short code', () => {
  it('is nine characters of the alphabet and reads as itself', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{9}$/);
        expect(normalizeCode(code)).toBe(code);
      }),
    );
  });

  it('catches every wrong character', () => {
    for (let round = 0; round < 40; round++) {
      const code = issueCode(randomInt, CODE_KINDS[round % CODE_KINDS.length] ?? 'outdoor');
      for (const at of positions) {
        for (const other of ALPHABET) {
          if (other !== code.charAt(at)) expect(normalizeCode(replace(code, at, other))).toBeUndefined();
        }
      }
    }
  });

  it('catches every swap of two different characters, neighbours or not, wherever they stand', () => {
    // The check is linear, so the pair alone decides: all pairs at all places is exhaustive.
    const base = issueCode(randomInt, 'household');
    for (const i of positions) {
      for (const j of positions.slice(i + 1)) {
        for (const a of ALPHABET) {
          for (const b of ALPHABET) {
            const code = withCheckAt(replace(replace(base, i, a), j, b), i, j);
            if (a !== b) expect(normalizeCode(swap(code, i, j)), `${code} ${i}${j}`).toBeUndefined();
          }
        }
      }
    }
  });

  it('catches a doubled character misread as another', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat({ max: 7 }),
        fc.constantFrom(...ALPHABET),
        fc.constantFrom(...ALPHABET),
        (base, at, a, b) => {
          fc.pre(a !== b && at < 7);
          const code = withCheckAt(replace(replace(base, at, a), at + 1, a), at, at + 1);
          expect(normalizeCode(replace(replace(code, at, b), at + 1, b))).toBeUndefined();
        },
      ),
    );
  });
});

/** Makes `code` valid by one of its characters other than `i` and `j`. */
function withCheckAt(code: string, i: number, j: number): string {
  const free = positions.findLast((at) => at !== i && at !== j) ?? 0;
  for (const character of ALPHABET) {
    const candidate = replace(code, free, character);
    if (normalizeCode(candidate)) return candidate;
  }
  throw new Error('one of 32 characters always fits');
}

describe('what people type', () => {
  const separator = fc.constantFrom('', ' ', '-', '\u3000', '–', '－', '\u200b', '\t');
  const slip = fc.constantFrom(
    (c: string) => c,
    (c: string) => c.toLowerCase(),
    (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0),
    (c: string) => String.fromCharCode(c.toLowerCase().charCodeAt(0) + 0xfee0),
  );
  const nine = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 9, maxLength: 9 });

  it('may be small, full-width and in groups', () => {
    fc.assert(
      fc.property(codes, nine(separator), nine(slip), (code, gaps, slips) => {
        const typed = [...code].map((c, at) => (slips[at]?.(c) ?? c) + gaps[at]).join('');
        expect(normalizeCode(` ${typed} `)).toBe(code);
      }),
    );
  });

  it('never becomes another code by a confusable or foreign character', () => {
    const foreign = [...'0O1Iolı０ＯſßÅΑАΙ①Ⅰ²', '\0', '\ud800', '💧', '/', '%', '#'];
    fc.assert(
      fc.property(codes, fc.nat({ max: 8 }), fc.constantFrom(...foreign), (code, at, by) => {
        // A small l is our own L; the others are nobody's.
        expect(normalizeCode(replace(code, at, by))).toBe(
          by === 'l' && code.charAt(at) === 'L' ? code : undefined,
        );
      }),
    );
  });

  it.each([
    '',
    ' ',
    '2',
    '22222222',
    '2222222222',
    '__proto__',
    '../../etc',
    'A'.repeat(100_000),
    '２'.repeat(8),
  ])('is malformed: %.20s', (text) => {
    expect(normalizeCode(text)).toBeUndefined();
  });

  it('normalises to a valid code or to nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const code = normalizeCode(text);
        if (code !== undefined) expect(normalizeCode(code)).toBe(code);
      }),
    );
  });
});

describe('shards', () => {
  it('are told by the first character: four for what a crowd scans, one for the rest', () => {
    fc.assert(
      fc.property(seeded, kind, (below, of) => {
        expect(shardsOf(issueCode(below, of))).toBe(POPULAR_KINDS.has(of) ? 4 : 1);
      }),
    );
  });

  it('spaces a code in threes', () => {
    expect(spacedCode('2345678AB')).toBe('234 567 8AB');
  });
});
