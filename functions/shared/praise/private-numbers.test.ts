import { describe, expect, it } from 'vitest';
import { holdsPrivateNumber } from './private-numbers.ts';

describe('words that go on a public page', () => {
  it.each([
    '打我电话 13812345678',
    '138-1234-5678',
    '１３８ １２３４ ５６７８',
    '一三八一二三四五六七八',
    '幺三八〇二三四五六七八',
    '座机 0477 8581234',
    '150603199001011234',
    '15060319900101123X',
    'QQ：1.2.3.4.5.6.7',
    '看 https://example.org',
    '写给 li@example.org',
  ])('are refused with %s', (words) => {
    expect(holdsPrivateNumber(words)).toBe(true);
  });

  it.each([
    '3号楼2单元的灯亮了，20分钟就到，谢谢',
    '2026年2月3日修好的',
    '来了三次，一一说明，五六个人一起抬',
    'Thank you! 24 hours, 7 days.',
    '十分感谢',
  ])('are taken: %s', (words) => {
    expect(holdsPrivateNumber(words)).toBe(false);
  });
});
