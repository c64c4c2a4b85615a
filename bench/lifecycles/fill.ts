import { newId } from '../../functions/shared/ids.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { rowsOf } from '../../functions/shared/table/partition.ts';
import { MOST_ROWS, putRows } from '../support/put-rows.ts';

type Row = Record<string, unknown>;

const WRITERS = 16;

/** The rows of a closed case that stand in indexes, and its operation: as the handlers wrote them. */
export async function templateOf(reportId: string, operation: Row): Promise<Row[]> {
  const order = keys.order(`W${reportId.slice(1)}`);
  const rows = [...(await rowsOf(keys.report(reportId).pk)), ...(await rowsOf(order.pk))];
  const main = rows.filter(({ type }) => type === 'report' || type === 'order');
  if (main.length !== 2) throw new Error(`${reportId} is no whole case`);
  // The client's own key names it: as many keys as cases.
  return [...main, { ...operation, pk: `OP#report.submit#${reportId.slice(1)}` }];
}

/** The same case another time: its id and its moments are others. */
function another(template: readonly Row[], reportId: string, age: number): Row[] {
  const id = newId('R', age).slice(1);
  const text = JSON.stringify(template).replaceAll(reportId.slice(1), id);
  const day = new Date(age).toISOString();
  return (JSON.parse(text) as Row[]).map((row) => {
    const moved = { ...row };
    if ('createdAt' in row) moved.createdAt = day;
    for (const field of ['gsi2sk', 'gsi3sk'])
      if (typeof row[field] === 'string') moved[field] = `${day}#${String(row[field]).split('#')[1]}`;
    return moved;
  });
}

/** Closed cases of the last years, straight into the table. */
export async function fill(template: readonly Row[], reportId: string, cases: number): Promise<void> {
  const now = Date.now();
  const each = Math.floor(MOST_ROWS / template.length);
  let begun = 0;
  const writer = async () => {
    while (begun < cases) {
      const from = begun;
      begun = Math.min(cases, from + each);
      const rows: Row[] = [];
      for (let n = from; n < begun; n++) rows.push(...another(template, reportId, now - (n + 1) * 60_000));
      await putRows(rows);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}
