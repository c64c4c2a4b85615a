/**
 * What a spreadsheet takes for a formula, its full-width forms included. A cell that begins with one is never read
 * as such and never written as such (ASVS 1.2.10).
 */
const FORMULA = /^[=+\-@＝＋－﹣＠\t\r\n]/;
const WHOLE = /^-?\d{1,15}$/;

export const isFormula = (cell: string): boolean => FORMULA.test(cell) && !WHOLE.test(cell);

/** A cell as it is written: quoted, and behind an apostrophe when a spreadsheet would calculate it. */
export function writeCell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The text that `writeCell` wrote. */
export const readCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
