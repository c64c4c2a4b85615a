import { describe, expect, it } from 'vitest';
import { answered, openUrges, toldOf, type Urge, urgeDue } from './urges.ts';

const by = (id: string) => ({ id, name: id });
const urge = (id: string, dueAt: string, more: Partial<Urge> = {}): Urge => ({
  by: by(id),
  at: '1',
  note: '',
  dueAt,
  ...more,
});
const receipt = { by: by('S1'), at: '2', note: '在办' };

describe('an urge', () => {
  it('is open until it is answered, and overdue once', () => {
    expect(urgeDue(undefined)).toBeUndefined();
    const urges = [urge('S8', '7'), urge('S9', '5'), urge('S7', '1', { receipt })];
    expect(openUrges(urges)).toHaveLength(2);
    expect(urgeDue(urges)).toBe('5');
    const told = toldOf(urges, '5');
    expect(urgeDue(told)).toBe('7');
    expect(urgeDue(toldOf(told, '7'))).toBeUndefined();
    expect(told[2]).toEqual(urges[2]);
  });

  it('is answered with all others by one receipt, but not by whoever said it', () => {
    const urges = [urge('S8', '5'), urge('S1', '5'), urge('S7', '1', { receipt })];
    const next = answered(urges, by('S1'), '3', '下午到');
    expect(next[0]?.receipt).toEqual({ by: by('S1'), at: '3', note: '下午到' });
    expect(next[1]).toEqual(urges[1]);
    expect(next[2]).toEqual(urges[2]);
  });
});
