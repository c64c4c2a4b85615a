/** What a spreadsheet takes for a formula, its full-width forms included (ASVS 1.2.10). */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－﹣＠\t\r\n]/;
/** A number is none, whatever it begins with. */
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,12})?$/;

export const isFormula = (cell: string): boolean => FORMULA.test(cell) && !NUMBER.test(cell.trim());

/** A cell as it is written: quoted, and behind an apostrophe when a spreadsheet would calculate it. */
export const writeCell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  return `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** The text that `writeCell` wrote. */
export const readCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;

/** With a byte order mark, without which the usual spreadsheet reads Chinese as something else. */
export const sheetOf = (rows: Iterable<readonly (string | number)[]>): string =>
  `\uFEFF${Array.from(rows, (row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
