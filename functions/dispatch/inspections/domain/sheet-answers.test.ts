import { describe, expect, it } from 'vitest';
import { pointSchema } from './sheet.ts';
import { lastAnswers, requireComplete, resultOf, type SheetAnswer } from './sheet-answers.ts';

const text = { zh: '灯亮', en: 'Lamp lit' };
const check = pointSchema.parse({ id: 'a', kind: 'check', text, photo: true });
const number = pointSchema.parse({ id: 'b', kind: 'number', text, unit: 'V', least: 200, most: 240 });
const extra = pointSchema.parse({ id: 'c', kind: 'check', text, required: false });
const SHEET = [check, number, extra];
const answer = (point: string, n = 1): SheetAnswer => ({
  ...{ point, n, result: 'ok', at: '2026-03-02T01:00:00.000Z', by: { role: 'grid_worker' } },
});

describe('an answer', () => {
  it('of a number is in order within its range', () => {
    const of = (value: number) => resultOf(SHEET, { point: 'b', value });
    expect([199.9, 200, 240, 240.1].map(of)).toEqual(['not_ok', 'ok', 'ok', 'not_ok']);
  });
  it('says what it is asked, and with a picture where one is asked for', () => {
    expect(resultOf(SHEET, { point: 'a', result: 'not_ok', photos: ['U1'] })).toBe('not_ok');
    const wrong = [
      { point: 'a', result: 'ok' },
      { point: 'a', value: 3, photos: ['U1'] },
      { point: 'a', photos: ['U1'] },
      { point: 'b' },
      { point: 'b', result: 'ok', value: 220 },
    ] as const;
    for (const said of wrong)
      expect(() => resultOf(SHEET, { ...said, photos: [...('photos' in said ? said.photos : [])] })).toThrow(
        'invalid_request',
      );
    expect(() => resultOf(SHEET, { point: 'z', result: 'ok' })).toThrow('unknown_point');
  });
});

describe('a sheet', () => {
  it('is complete when each point that must be has an answer', () => {
    expect(() => requireComplete(SHEET, [answer('a')])).toThrow('sheet_incomplete');
    expect(() => requireComplete(SHEET, [answer('a'), answer('b')])).not.toThrow();
    expect(() => requireComplete([], [])).not.toThrow();
  });
  it('counts the last answer of a point, however they come', () => {
    expect(lastAnswers([answer('a', 2), answer('a', 3), answer('a', 1)]).get('a')?.n).toBe(3);
  });
});
