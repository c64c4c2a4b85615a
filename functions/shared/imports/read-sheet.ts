import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../errors.ts';
import { isFormula } from './cells.ts';

/** Where a file is wrong: the header is line 1, and a quoted cell may run over several lines. */
export interface RowError {
  line: number;
  column?: string;
  /** A problem code, or the schema's own word. */
  code: string;
}

/** A column's name in the rows, and the headings it is known by. */
export type Columns = Record<string, { headings: readonly string[]; required?: boolean }>;

export interface SheetRow<C extends Columns> {
  line: number;
  /** Trimmed; a column the file does not have is ''. */
  cells: Record<keyof C, string>;
  errors: RowError[];
}

/** No honest row is longer, and a file that is one endless cell shall not be read to its end. */
const LONGEST_ROW = 20_000;

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

class Enough extends Error {}

function headingsOf<C extends Columns>(columns: C, record: readonly string[]): (keyof C | undefined)[] {
  const known = new Map(
    Object.entries(columns).flatMap(([name, { headings }]) =>
      [name, ...headings].map((heading) => [plain(heading), name] as const),
    ),
  );
  const found = record.map((heading) => known.get(plain(heading)));
  const missing = Object.entries(columns).filter(([name, { required }]) => required && !found.includes(name));
  if (missing.length === 0) return found;
  const fields = missing.map(([name]) => ({ path: `line 1 ${name}`, message: 'column_missing' }));
  throw new DomainError('file_unreadable', {}, fields);
}

function rowOf<C extends Columns>(
  columns: C,
  headings: readonly (keyof C | undefined)[],
  record: readonly string[],
  line: number,
): SheetRow<C> {
  const errors: RowError[] = [];
  const cells = Object.fromEntries(Object.keys(columns).map((name) => [name, ''])) as Record<keyof C, string>;
  if (record.length > headings.length) errors.push({ line, code: 'too_many_cells' });
  for (const [index, name] of headings.entries()) {
    const cell = record[index] ?? '';
    if (name === undefined) continue;
    const column = String(name);
    if (isFormula(cell)) errors.push({ line, column, code: 'formula_cell' });
    else if (columns[column]?.required && cell.trim() === '')
      errors.push({ line, column, code: 'cell_missing' });
    cells[name] = cell.trim();
  }
  return { line, cells, errors };
}

/**
 * Hands over row after row, so that a caller keeps only what it needs of a long file. Empty rows are passed over.
 * @throws DomainError `file_unreadable` (with the line) when it is no such sheet; `file_too_long` at the first row
 *   past `maxRows`, without reading on
 */
export function eachRow<const C extends Columns>(
  text: string,
  { columns, maxRows }: { columns: C; maxRows: number },
  onRow: (row: SheetRow<C>) => void,
): number {
  let headings: (keyof C | undefined)[] | undefined;
  let rows = 0;
  let next = 1;
  const onRecord = (record: string[], { lines }: { lines: number }): null => {
    const line = next;
    next = lines + 1;
    if (record.every((cell) => cell.trim() === '')) return null;
    if (headings === undefined) {
      headings = headingsOf(columns, record);
      return null;
    }
    rows += 1;
    if (rows > maxRows) throw new Enough();
    onRow(rowOf(columns, headings, record, line));
    return null;
  };
  try {
    // The parser counts a quoted CR LF as two lines.
    parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: onRecord as never,
    });
  } catch (error) {
    if (error instanceof Enough) throw new DomainError('file_too_long', { max: maxRows });
    if (!(error instanceof CsvError)) throw error;
    const fields = [{ path: `line ${next}`, message: error.code.toLowerCase() }];
    throw new DomainError('file_unreadable', {}, fields);
  }
  if (headings === undefined) throw new DomainError('file_unreadable');
  return rows;
}
