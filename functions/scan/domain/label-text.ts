import { type Measure, wrap } from '../../shared/pdf/wrap.ts';

/**
 * The largest of `sizes` (falling) at which the text fits into `most` lines of even length; at the smallest,
 * what does not fit ends in an ellipsis.
 */
export function fitText(
  text: string,
  {
    sizes,
    most,
    width,
    measureAt,
  }: { sizes: readonly number[]; most: number; width: number; measureAt: (size: number) => Measure },
): { size: number; lines: string[] } {
  for (const size of sizes) {
    const lines = wrap(text, width, measureAt(size));
    if (lines.length > most) continue;
    // The same number of lines in a narrower column: 6 + 5 characters look better than 9 + 2.
    const even = wrap(text, (measureAt(size)(text) / lines.length) * 1.12, measureAt(size));
    return { size, lines: even.length === lines.length ? even : lines };
  }
  const size = sizes.at(-1) ?? 8;
  const measure = measureAt(size);
  const lines = wrap(text, width, measure).slice(0, most);
  let last = lines.at(-1) ?? '';
  while (last !== '' && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return { size, lines: [...lines.slice(0, -1), `${last}…`] };
}
