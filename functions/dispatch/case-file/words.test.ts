import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '../../shared/http/contract.ts';
import { ORDER_STATUSES, OUTCOMES } from '../flow/statuses.ts';
import { PART_KINDS } from '../joint/domain/parts.ts';
import { GROUNDS } from '../rejecting/grounds.ts';
import { VERBS } from '../verbs/index.ts';
import { wordsOf } from './words.ts';

const pasts = Object.values(VERBS).map(({ past }) => past);

describe.each(['zh-CN', 'en'] as const)('the words of a case file in %s', (language) => {
  const { text, length, moment } = wordsOf(language, 'Asia/Shanghai');

  it.each([
    ['action', text.action, pasts],
    ['status', text.status, ORDER_STATUSES],
    ['outcome', text.outcome, OUTCOMES],
    ['ground', text.ground, GROUNDS],
    ['part', text.part_kind, PART_KINDS],
    ['role', text.role, STAFF_ROLES],
  ] as const)('name every %s', (_, words, codes) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...codes]));
  });

  it('tell the time as the clocks of the district do, and lengths in two units', () => {
    expect(moment('2026-12-31T16:30:00.000Z')).toBe('2027-01-01 00:30');
    const counted = [0, 59, 60, 1_439, 1_440, 3_000].map((minutes) =>
      length(minutes).match(/\d+/g)?.map(Number),
    );
    expect(counted).toEqual([[0], [59], [1, 0], [23, 59], [1, 0], [2, 2]]);
  });
});
