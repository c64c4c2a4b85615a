import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../shared/errors.ts';
import { isFormula } from '../../shared/imports/cells.ts';
import { RULE_COLUMNS, type RuleCells } from '../domain/rule-csv.ts';

/** Rows one sheet may have. */
export const MOST_ROWS = 500;

export interface SheetRow {
  /** Where the row begins in the file, the header being line 1. */
  line: number;
  cells: RuleCells;
  /** What is wrong with the row as a row. */
  wrong?: { column: string; message: string };
}

/** Rows with the line each begins at: a quoted cell may hold line breaks. */
function recordsOf(text: string): { line: number; record: string[] }[] {
  const options = { bom: true, info: true, relax_column_count: true, max_record_size: 20_000 } as const;
  let next = 1;
  return (parse(text, options) as unknown as { info: { lines: number }; record: string[] }[]).map(
    ({ info, record }) => {
      const line = next;
      next = info.lines + 1;
      return { line, record };
    },
  );
}

const isBlank = ({ record }: { record: string[] }): boolean => record.every((cell) => cell.trim() === '');

function wrongIn(columns: readonly string[], record: readonly string[]): SheetRow['wrong'] {
  if (record.length !== columns.length)
    return { column: '', message: `${record.length} cells under ${columns.length} columns` };
  const at = record.findIndex(isFormula);
  return at < 0 ? undefined : { column: columns[at] ?? '', message: 'formula_cell' };
}

/**
 * The rows of a sheet of rules: comma-separated UTF-8 with a header, with or without byte order mark, lines ended by
 * LF, CRLF or CR.
 * @throws DomainError `sheet_unreadable` for a file that is none, has other columns or too many rows
 */
export function readSheet(text: string): SheetRow[] {
  const unreadable = (line: number, message: string) =>
    new DomainError('sheet_unreadable', { line }, [{ path: `line ${line}`, message }]);
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) throw unreadable(text.slice(0, broken).split('\n').length, 'not UTF-8');
  let records: ReturnType<typeof recordsOf>;
  try {
    records = recordsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(Number(error.lines ?? 1), error.code);
  }
  const [header, ...rows] = records;
  const columns = header?.record.map((cell) => cell.trim()) ?? [];
  const unknown = columns.find((column) => !(RULE_COLUMNS as readonly string[]).includes(column));
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (unknown !== undefined || columns.length === 0) throw unreadable(1, `unknown column ${unknown ?? ''}`);
  if (twice !== undefined) throw unreadable(1, `column ${twice} twice`);
  const filled = rows.filter((row) => !isBlank(row));
  if (filled.length === 0) throw unreadable(1, 'no rows');
  if (filled.length > MOST_ROWS)
    throw unreadable(filled[MOST_ROWS]?.line ?? 0, `more than ${MOST_ROWS} rows`);
  return filled.map(({ line, record }) => {
    const wrong = wrongIn(columns, record);
    return {
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) as RuleCells,
      ...(wrong ? { wrong } : {}),
    };
  });
}
