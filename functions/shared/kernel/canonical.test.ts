import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('what was asked', () => {
  it('is the same in whatever order its fields stand', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(reversed(value))).toBe(canonical(value));
      }),
    );
  });

  it('is the same with a field left out as with one undefined', () => {
    expect(canonical({ a: 1, b: undefined, c: { d: undefined } })).toBe(canonical({ c: {}, a: 1 }));
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ photos: ['U1', 'U2'] }, { photos: ['U2', 'U1'] }],
    [{ a: { b: 1 }, c: 2 }, { a: { b: 1, c: 2 } }],
    [
      [[1], 2],
      [1, [2]],
    ],
    [{}, []],
  ])('differs when it differs: %j and %j', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });
});
