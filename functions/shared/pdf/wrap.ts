/** How wide a text is in the type and size it will be set in. */
export type Measure = (text: string) => number;

/** Latin words and numbers stay whole; between other characters a line may end anywhere but before these. */
const PIECES = /[\w.+/-]+\s*|\s+|.[，。、；：！？）》」”’·]*\s*/gu;

/** @returns lines no wider than `width`; a single word wider than that is broken by characters */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) =>
    measure(piece.trimEnd()) > width ? [...piece] : [piece],
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
