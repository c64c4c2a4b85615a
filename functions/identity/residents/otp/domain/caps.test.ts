import { describe, expect, it } from 'vitest';
import { capsOf, windowOf } from './caps.ts';
import { readPhone } from './phone.ts';

describe('a phone number', () => {
  it.each([
    '13912345678',
    ' 139 1234 5678',
    '+86 139-1234-5678',
    '008613912345678',
    '１３９１２３４５６７８',
  ])('is read from %s', (typed) => expect(readPhone(typed)).toBe('+8613912345678'));
  it.each([
    '',
    '12912345678',
    '1391234567',
    '139123456789',
    '+4915112345678',
    '139１234567a',
    '=13912345678',
  ])('is not read from %j', (typed) => expect(readPhone(typed)).toBeUndefined());
});

describe('the caps', () => {
  const caps = capsOf({ phoneTag: 't', phone: '+8613912345678', callers: { edge: 'e' }, dailyBudget: 7 });

  it('come before the budget that everybody shares, and hide nothing behind a prefix', () => {
    expect(caps.at(-1)).toMatchObject({ kind: 'budget', most: 7 });
    expect(caps.find(({ kind }) => kind === 'prefix')?.value).toBe('+861391234');
    expect(caps.filter(({ value }) => value === 't').every(({ refusal }) => refusal === 'silent')).toBe(true);
  });

  it('count who knocked as well as whom the headers name', () => {
    const named = capsOf({
      phoneTag: 't',
      phone: '+86',
      callers: { person: 'p', edge: 'e' },
      dailyBudget: 7,
    });
    expect(named.slice(0, 2)).toMatchObject([
      { value: 'p', most: 60 },
      { value: 'e', most: 600 },
    ]);
    expect(caps[0]).toMatchObject({ value: 'e', most: 60 });
  });

  it('count days from midnight in the district', () => {
    const day = 86_400_000;
    const at = (text: string) => windowOf(day, Date.parse(text));
    expect(at('2026-03-01T15:59:59Z')).toBe(at('2026-03-01T00:00:00Z'));
    expect(at('2026-03-01T16:00:00Z')).toBe(at('2026-03-01T00:00:00Z') + 1);
  });
});
