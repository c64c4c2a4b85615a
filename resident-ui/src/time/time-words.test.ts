import { describe, expect, it } from 'vitest';
import { agoWords, dateWords, dueWords } from './time-words.ts';

const now = new Date('2026-05-10T06:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const MIN = 60_000;
const H = 60 * MIN;

describe('due', () => {
  it.each([
    [30 * MIN, 'time.left_minutes', 30],
    [5 * H, 'time.left_hours', 5],
    [47 * H, 'time.left_hours', 47],
    [72 * H, 'time.left_days', 3],
    [-10_000, 'time.over_minutes', 1],
    [-3 * H, 'time.over_hours', 3],
    [-100 * H, 'time.over_days', 4],
  ])('%d ms', (ms, key, n) => {
    expect(dueWords(later(ms), now)).toEqual({ key, vars: { n } });
  });
});

it('says how long ago, and the date when it is long', () => {
  expect(agoWords(later(-20_000), now).key).toBe('time.just_now');
  expect(agoWords(later(-5 * MIN), now)).toEqual({ key: 'time.ago_minutes', vars: { n: 5 } });
  expect(agoWords(later(-3 * 24 * H), now)).toEqual({ key: 'time.ago_days', vars: { n: 3 } });
  expect(agoWords(later(-30 * 24 * H), now).key).toBe('time.on');
  // A phone whose clock is behind.
  expect(agoWords(later(5 * MIN), now).key).toBe('time.just_now');
});

it('names the moment in the district’s time', () => {
  expect(dateWords(now, 'zh-CN', now)).toBe('5月10日 14:00');
  expect(dateWords(now, 'en', now)).toBe('10 May, 14:00');
  expect(dateWords(new Date('2024-01-02T03:04:00Z'), 'zh-CN', now)).toContain('2024年');
});
