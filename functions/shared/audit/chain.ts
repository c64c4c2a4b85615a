import { createHmac } from 'node:crypto';
import { canonical } from '../kernel/canonical.ts';
import type { Item } from '../kernel/transact.ts';

/** Where a chain stands: how many rows it has, and the hash of the last one. */
export interface Head {
  seq: number;
  hash: string;
}
export const START: Head = { seq: 0, hash: '' };

/** The partition day of a row, from its key `AUDIT#day#shard`. */
export const dayOf = (row: { pk?: unknown }): string =>
  String(row.pk).slice('AUDIT#'.length, 'AUDIT#YYYY-MM-DD'.length);

/** What a row gets when it joins the chain; the sealer's index keys go at the same time. */
const SEAL = new Set(['seq', 'prev', 'hash', 'outboxShard', 'outboxAt']);

const contentOf = (row: Item): Item =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !SEAL.has(name)));

/** Keyed, so that somebody who can write the table still cannot write a chain. */
function hashOf(key: Uint8Array, seq: number, prev: string, row: Item): string {
  return createHmac('sha256', key)
    .update(`${seq}\n${prev}\n${canonical(contentOf(row))}`)
    .digest('base64url');
}

export interface Link extends Head {
  prev: string;
}

/** @returns each row's place in the chain, in the order given, and where the chain stands then */
export function link(key: Uint8Array, head: Head, rows: readonly Item[]): { links: Link[]; head: Head } {
  let last = head;
  const links = rows.map((row) => {
    const seq = last.seq + 1;
    const hash = hashOf(key, seq, last.hash, row);
    const joined = { seq, prev: last.hash, hash };
    last = { seq, hash };
    return joined;
  });
  return { links, head: last };
}

export interface Finding {
  what: 'changed' | 'removed' | 'inserted' | 'not_sealed' | 'head';
  where: string;
  detail: string;
}

/**
 * Follows one chain. Rows may come a little out of order (two Lambdas, two clocks); those that come early wait,
 * so memory grows with the disorder and not with the log.
 */
export class ChainCheck {
  readonly findings: Finding[] = [];
  rows = 0;
  private last = START;
  private readonly early = new Map<number, Item>();
  private readonly key: Uint8Array;
  private readonly shard: number;

  constructor(key: Uint8Array, shard: number) {
    this.key = key;
    this.shard = shard;
  }

  private find(what: Finding['what'], row: Item | undefined, detail: string): void {
    const where = row ? `${row.pk}|${row.sk}` : `chain ${this.shard}`;
    this.findings.push({ what, where, detail });
  }

  /** A row of the chain's partitions, sealed or not. */
  add(row: Item): void {
    this.rows += 1;
    const { seq } = row;
    if (typeof seq !== 'number') {
      // The sealer finds what waits by its index keys; a row without them was never written by us.
      if (row.outboxShard === undefined) this.find('inserted', row, 'has no place in the chain');
      else this.waiting.push(row);
      return;
    }
    if (seq <= this.last.seq || this.early.has(seq)) {
      this.find('inserted', row, `claims place ${seq}, which another row has`);
      return;
    }
    this.early.set(seq, row);
    this.follow();
  }

  /** Rows not sealed yet; how old they may be is the caller's to say. */
  readonly waiting: Item[] = [];

  private follow(): void {
    for (let next = this.early.get(this.last.seq + 1); next; next = this.early.get(this.last.seq + 1)) {
      const seq = this.last.seq + 1;
      this.early.delete(seq);
      if (next.prev !== this.last.hash) this.find('changed', next, 'does not follow the row before it');
      else if (hashOf(this.key, seq, this.last.hash, next) !== next.hash)
        this.find('changed', next, 'is not what was sealed');
      // Go on from what the row says, so that one change is one finding.
      this.last = { seq, hash: String(next.hash) };
    }
  }

  /** @param head where the sealer says the chain stands */
  close(head: Head): void {
    while (this.early.size > 0) {
      const seq = Math.min(...this.early.keys());
      const gap = seq - this.last.seq - 1;
      if (gap > 0) this.find('removed', undefined, `${gap} rows from ${this.last.seq + 1} on are gone`);
      const row = this.early.get(seq) as Item;
      this.last = { seq: seq - 1, hash: String(row.prev) };
      this.follow();
    }
    if (this.last.seq < head.seq)
      this.find('removed', undefined, `ends at ${this.last.seq} of ${head.seq}: the last rows are gone`);
    else if (this.last.seq !== head.seq || this.last.hash !== head.hash)
      this.find('head', undefined, `the chain stands at ${this.last.seq}, its head says ${head.seq}`);
  }
}
