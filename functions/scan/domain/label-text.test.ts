import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../shared/pdf/wrap.ts';
import { fitText } from './label-text.ts';

/** A wide character is two, a narrow one is one. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0xff ? 2 : 1), 0);
const measureAt = (size: number) => (text: string) => measure(text) * size;
const options = { sizes: [3, 2], most: 2, width: 40, measureAt };

describe('text on a label', () => {
  it('keeps numbers and words whole and no stop at a line’s beginning', () => {
    expect(wrap('云锦社区第128号灯杆', 12, measure)).toEqual(['云锦社区第', '128号灯杆']);
    expect(wrap('云锦社区居民，广场', 12, measure)).toEqual(['云锦社区居', '民，广场']);
  });

  it('never exceeds the width and loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'云锦社区 ab12-，。'), maxLength: 40 }),
        fc.integer({ min: 6, max: 30 }),
        (text, width) => {
          const lines = wrap(text, width, measure);
          expect(lines.every((line) => measure(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('takes the largest size that fits and evens its lines', () => {
    expect(fitText('云锦广场', options)).toEqual({ size: 3, lines: ['云锦广场'] });
    const { size, lines } = fitText('云锦社区东门口广场灯', options);
    expect(size).toBe(3);
    expect(lines).toEqual(['云锦社区东', '门口广场灯']);
  });

  it('ends in an ellipsis what fits at no size', () => {
    const { lines } = fitText('云'.repeat(80), options);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/云…$/);
  });
});
