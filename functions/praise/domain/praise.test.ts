import { describe, expect, it } from 'vitest';
import { answered, isThere, type Praise, pending } from './praise.ts';

const AT = '2026-03-02T04:05:06.000Z';
const given = { id: 'T1', whose: 'S-1', region: '150603001001', reasons: ['kind'], on: '2026-03-01' };
const waiting = pending({ ...given, kind: 'worker', words: '谢谢' });
const shown = answered(waiting, 'agree', AT) as Praise;

describe('a praise', () => {
  it('waits sixty days from the day it was given, and no moment longer', () => {
    expect(waiting).toMatchObject({ status: 'pending', until: '2026-04-30T00:00:00.000Z', version: 1 });
    expect(isThere(waiting, '2026-04-29T23:59:59.999Z')).toBe(true);
    expect(isThere(waiting, '2026-04-30T00:00:00.000Z')).toBe(false);
  });

  it('holds no words for a household, whatever is handed in', () => {
    const sly = { ...given, kind: 'neighbour', words: '…' } as const;
    expect(pending(sly)).not.toHaveProperty('words');
  });

  it('is shown for a year from the agreement, unchanged', () => {
    expect(shown).toEqual({
      ...waiting,
      status: 'shown',
      shownAt: AT,
      until: '2027-03-02T04:05:06.000Z',
      version: 2,
    });
  });

  it('is gone when it is declined or withdrawn', () => {
    expect(answered(waiting, 'decline', AT)).toBe('gone');
    expect(answered(shown, 'withdraw', AT)).toBe('gone');
  });

  it.each([
    ['withdraw', waiting],
    ['agree', shown],
    ['decline', shown],
  ] as const)('cannot %s from there', (step, from) => {
    expect(() => answered(from, step, AT)).toThrow(
      expect.objectContaining({ code: 'illegal_transition', params: { status: from.status } }),
    );
  });
});
