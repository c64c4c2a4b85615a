import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula, sheetOf } from './cells.ts';
import { decodeText } from './decode.ts';
import { eachRow, type SheetRow } from './read-sheet.ts';

const columns = { name: { headings: ['名称'], required: true }, note: { headings: ['备注'] } } as const;
type Row = SheetRow<typeof columns>;

function rowsOf(text: string, maxRows = 100): Row[] {
  const rows: Row[] = [];
  eachRow(text, { columns, maxRows }, (row) => rows.push(row));
  return rows;
}
const refusal = (work: () => unknown): { code: string; fields: { path: string }[] } => {
  try {
    work();
  } catch (error) {
    return error as { code: string; fields: { path: string }[] };
  }
  throw new Error('was not refused');
};

describe('the encoding of an import', () => {
  // 名称 and 云锦花园 as an older Chinese spreadsheet writes them.
  const gb = Buffer.from('c3fbb3c60ad4c6bdf5bba8d4b0', 'hex');

  it('is UTF-8, UTF-16 with a mark, or GB18030', () => {
    expect(decodeText(gb)).toEqual({ text: '名称\n云锦花园', encoding: 'gb18030' });
    expect(decodeText(Buffer.from('\uFEFF名称')).encoding).toBe('utf-8');
    expect(decodeText(Buffer.from('\uFEFF名称', 'utf16le'))).toEqual({ text: '名称', encoding: 'utf-16le' });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')],
    ['zeros', Buffer.alloc(64)],
    [
      'UTF-8 cut in the middle of a character behind a mark',
      Buffer.from('efbbbfe5908d', 'hex').subarray(0, 5),
    ],
  ])('is refused for %s', (_, bytes) => {
    expect(refusal(() => decodeText(bytes)).code).toBe('file_unreadable');
  });
});

describe('the rows of an import', () => {
  it('know the line each begins at, behind BOM, CRLF, empty rows and quoted line breaks', () => {
    const rows = rowsOf('\uFEFF名称,备注\r\n"a\r\nb",x\r\n,\r\n\r\nc,y\r\n');
    expect(rows.map(({ line, cells }) => [line, cells.name, cells.note])).toEqual([
      [2, 'a\nb', 'x'],
      [6, 'c', 'y'],
    ]);
  });

  it('take columns by any of their headings, in any order, and pass over the others', () => {
    expect(rowsOf('备注,谁,NAME\nn,w,a')[0]?.cells).toEqual({ name: 'a', note: 'n' });
  });

  it('name a missing required column', () => {
    expect(refusal(() => rowsOf('备注\nx'))).toMatchObject({
      code: 'file_unreadable',
      fields: [{ path: 'line 1 name' }],
    });
    expect(refusal(() => rowsOf('')).code).toBe('file_unreadable');
  });

  it.each(['=1+1', '+SUM(A1)', '-cmd', '@x', '＝1', '＋1a', ' =1', '\t=1'])('name a formula: %j', (cell) => {
    expect(rowsOf(`name,note\na,"${cell}"`)[0]?.errors).toEqual([
      { line: 2, column: 'note', code: 'formula_cell' },
    ]);
  });

  it('take a number for a number', () => {
    expect(rowsOf('name,note\na,-12.5')[0]?.errors).toEqual([]);
  });

  it('name what is missing and what is too much, and go on', () => {
    const rows = rowsOf('name,note\n,x\nb,y,z\nc,d');
    expect(rows.flatMap(({ errors }) => errors)).toEqual([
      { line: 2, column: 'name', code: 'cell_missing' },
      { line: 3, code: 'too_many_cells' },
    ]);
    expect(rows).toHaveLength(3);
  });

  it('end at the limit: a million rows are not read', () => {
    let seen = 0;
    const text = `name\n${'a\n'.repeat(1_000_000)}`;
    const error = refusal(() => eachRow(text, { columns, maxRows: 500 }, () => (seen += 1)));
    expect(error.code).toBe('file_too_long');
    expect(seen).toBe(500);
  });

  it('name the line of a quote that never ends', () => {
    expect(refusal(() => rowsOf('name\na\n"b\nc'))).toMatchObject({
      code: 'file_unreadable',
      fields: [{ path: 'line 3' }],
    });
  });
});

describe('a sheet that is written', () => {
  it('has no cell that a spreadsheet calculates, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const text = sheetOf([['name'], ...cells.map((cell) => [`x${cell}`])]);
        expect(rowsOf(text).map(({ cells: { name } }) => name)).toEqual(
          cells.map((cell) => `x${cell}`.trim()),
        );
      }),
    );
    for (const cell of ['=1', '@a', '＝1', '\t=1', '-a'])
      expect(isFormula(sheetOf([[cell]]).slice(2, -3))).toBe(false);
  });
});
