import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useEnvironment } from '../testing/environment.ts';
import { openCursor, sealCursor } from './cursor.ts';

beforeEach(() => useEnvironment());

describe('a cursor', () => {
  it('opens the place it was made for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()),
        async (list, place) => {
          expect(await openCursor(list, await sealCursor(list, place))).toEqual(place);
        },
      ),
    );
  });

  it('is refused when any part of it is changed, cut or added to', async () => {
    const cursor = await sealCursor('orders', { after: '2026-05-01T00:00:00.000Z#W1' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(cursor.length),
        fc.stringMatching(/^[A-Za-z0-9_.=-]{0,3}$/),
        fc.nat(3),
        async (at, put, cut) => {
          const changed = cursor.slice(0, at) + put + cursor.slice(at + cut);
          fc.pre(changed !== cursor);
          await expect(openCursor('orders', changed)).rejects.toThrow('invalid_cursor');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused in another list, another district and after the secret changed', async () => {
    const cursor = await sealCursor('orders/mine/open///S1', { after: 'x' });
    await expect(openCursor('orders/mine/open///S2', cursor)).rejects.toThrow('invalid_cursor');
    await expect(openCursor('', cursor)).rejects.toThrow('invalid_cursor');
    useEnvironment({ DISTRICT: 'elsewhere' });
    await expect(openCursor('orders/mine/open///S1', cursor)).rejects.toThrow('invalid_cursor');
    useEnvironment({ MASTER_SECRET: 'another-secret-for-tests-0123456789abcdef' });
    await expect(openCursor('orders/mine/open///S1', cursor)).rejects.toThrow('invalid_cursor');
  });

  it.each(['', '.', '..', 'a', 'a.b', '{"after":"x"}', '%00', '\0'])('%j is none', async (cursor) => {
    await expect(openCursor('orders', cursor)).rejects.toThrow('invalid_cursor');
  });
});
