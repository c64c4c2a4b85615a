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

/** Numbers that look random and are the same for a seed. */
function seededFrom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

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
        // A small l is our own L; 0, O, o, 1 and I are what they were taken for, the others are nobody's.
        const taken =
          { l: 'L', '1': 'L', I: 'L', '0': 'DQ', O: 'DQ', o: 'DQ', '０': 'DQ', Ｏ: 'DQ' }[by] ?? '';
        expect(normalizeCode(replace(code, at, by))).toBe(taken.includes(code.charAt(at)) ? code : undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is forgiven one 0, O, 1 or I, wherever it stands', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 8 }), (code, at) => {
        const seen = code.charAt(at);
        const slips = 'DQ'.includes(seen) ? '0Oo０' : seen === 'L' ? '1Iil１' : '';
        for (const slip of slips) expect(normalizeCode(replace(code, at, slip))).toBe(code);
      }),
      { numRuns: 500 },
    );
  });

  it('never becomes another place that exists by one slip or two, whichever code was meant', () => {
    const below = seededFrom(20_261_122);
    const issued = new Set(
      Array.from({ length: 60_000 }, (_, n) => issueCode(below, CODE_KINDS[n % 8] ?? 'outdoor')),
    );
    expect(issued.size).toBe(60_000);
    // What hands and eyes do: a character that looks like it, or the next one on the keyboard swapped with it.
    const glyphs = [
      '8B',
      '5S',
      '2Z',
      'UV',
      'VY',
      'CG',
      'DQ',
      '0O',
      '0D',
      '0Q',
      'OD',
      'OQ',
      '1I',
      '1L',
      'IL',
      '3B',
      '6G',
      'EF',
      'MN',
      'PR',
      'KX',
      '7T',
      '4A',
      '9G',
    ];
    const twins = new Map<string, string[]>();
    for (const [a = '', b = ''] of glyphs) {
      twins.set(a, [...(twins.get(a) ?? []), b]);
      twins.set(b, [...(twins.get(b) ?? []), a]);
    }
    const slipsOf = (code: string): string[] => [
      ...positions.flatMap((at) => (twins.get(code.charAt(at)) ?? []).map((by) => replace(code, at, by))),
      ...positions.slice(1).map((at) => swap(code, at - 1, at)),
    ];
    let tried = 0;
    let n = 0;
    for (const code of issued) {
      for (const one of slipsOf(code)) {
        // Single slips of every code, double ones of every twentieth: a million and a half in all.
        for (const typed of n % 20 === 0 ? [one, ...slipsOf(one)] : [one]) {
          const read = normalizeCode(typed);
          tried += 1;
          if (read !== undefined && read !== code && issued.has(read))
            throw new Error(`${code} as ${typed} is ${read}`);
        }
      }
      n += 1;
    }
    expect(tried).toBeGreaterThan(1_000_000);
  }, 60_000);

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
