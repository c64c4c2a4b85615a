import { compareStrings, copy, type Item } from './values.ts';

export interface IndexShape {
  pk: string;
  sk: string;
  keysOnly?: boolean;
}

/** The table's indexes as cdk/lib/table.ts defines them; a test compares the two. */
export const INDEXES: Readonly<Record<string, IndexShape>> = {
  gsi1: { pk: 'gsi1pk', sk: 'gsi1sk' },
  gsi2: { pk: 'gsi2pk', sk: 'gsi2sk' },
  gsi3: { pk: 'gsi3pk', sk: 'gsi3sk' },
  outbox: { pk: 'outboxShard', sk: 'outboxAt', keysOnly: true },
};

export interface Row {
  pk: string;
  sk: string;
  /** What stood here since when; the last one stands now. `undefined`: nothing. */
  versions: { since: number; item: Item | undefined }[];
}

/** One row of a commit. */
export interface Change {
  pk: string;
  sk: string;
  before: Item | undefined;
  after: Item | undefined;
}

/** Rows with their past, so that a read can be as stale as an index may be. Items are never changed in place. */
export class Store {
  private readonly partitions = new Map<string, Row[]>();
  private readonly members = new Map<string, Set<Row>>();
  private readonly clock: () => number;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  row(pk: string, sk: string): Row {
    const rows = this.partitions.get(pk) ?? [];
    const at = placeOf(rows, sk);
    const found = rows[at];
    if (found?.sk === sk) return found;
    const row: Row = { pk, sk, versions: [] };
    rows.splice(at, 0, row);
    this.partitions.set(pk, rows);
    return row;
  }

  item(pk: string, sk: string): Item | undefined {
    const rows = this.partitions.get(pk) ?? [];
    const row = rows[placeOf(rows, sk)];
    return row?.sk === sk ? itemOf(row) : undefined;
  }

  /** Rows of a partition in the order of their sort keys, gone ones included. */
  partition(pk: string): readonly Row[] {
    return this.partitions.get(pk) ?? [];
  }

  /** Rows that are or were in a partition of an index. */
  indexed(index: string, pk: string): Iterable<Row> {
    return this.members.get(`${index}\n${pk}`) ?? [];
  }

  /** Writes what has been checked; all of it at one moment. */
  apply(changes: readonly Change[]): void {
    const since = this.clock();
    for (const { pk, sk, after } of changes) {
      const row = this.row(pk, sk);
      row.versions.push({ since, item: after });
      if (!after) continue;
      for (const name in INDEXES) {
        const { pk: attribute = '' } = INDEXES[name] ?? {};
        const value = after[attribute];
        if (typeof value !== 'string') continue;
        const place = `${name}\n${value}`;
        const rows = this.members.get(place) ?? new Set();
        this.members.set(place, rows.add(row));
      }
    }
  }

  /** Everything that stands now. Only a test may read like this. */
  *all(): Generator<Item> {
    for (const rows of this.partitions.values())
      for (const row of rows) {
        const item = itemOf(row);
        if (item) yield item;
      }
  }

  snapshot(): Item[] {
    return [...this.all()].map(copy);
  }
}

/** Where a sort key stands, or would: rows are in its order, and a busy partition has thousands. */
function placeOf(rows: readonly Row[], sk: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareStrings((rows[middle] as Row).sk, sk) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands in a row, or stood there at a moment. */
export function itemOf(row: Row, at = Number.POSITIVE_INFINITY): Item | undefined {
  for (let i = row.versions.length - 1; i >= 0; i--) {
    const version = row.versions[i];
    if (version && version.since <= at) return version.item;
  }
  return undefined;
}
