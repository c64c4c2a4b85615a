import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../kernel/transact.ts';
import { ChainCheck, type Head, link, START } from './chain.ts';

const key = new Uint8Array(32).fill(7);
const row = (n: number): Item => ({
  pk: 'AUDIT#2026-01-05#0',
  sk: `2026-01-05T08:00:${String(n).padStart(2, '0')}.000Z#A${n}`,
  action: 'PUT /api/routes/{id}',
  actor: { kind: 'staff', id: 'S-1' },
  outboxShard: 'UNSEALED#0',
  outboxAt: `${n}`,
});

/** Rows as the sealer leaves them: with their place, and out of its index. */
function sealed(count: number, batches = [count]): { rows: Item[]; head: Head } {
  let head = START;
  let next = 1;
  const rows = batches.flatMap((size) => {
    const batch = Array.from({ length: size }, () => row(next++));
    const joined = link(key, head, batch);
    head = joined.head;
    return batch.map(({ outboxShard, outboxAt, ...each }, i) => ({ ...each, ...joined.links[i] }));
  });
  return { rows, head };
}

function findings(rows: readonly Item[], head: Head) {
  const check = new ChainCheck(key, 0);
  for (const each of rows) check.add(each);
  check.close(head);
  return check.findings;
}

const kinds = (rows: readonly Item[], head: Head) => findings(rows, head).map(({ what }) => what);

describe('a chain', () => {
  it('is whole, whatever its batches and whatever order its rows are read in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }).chain((batches) => {
          const { rows, head } = sealed(0, batches);
          return fc.tuple(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.constant(head));
        }),
        ([rows, head]) => {
          expect(findings(rows, head)).toEqual([]);
        },
      ),
    );
  });

  it('shows any one row that was changed, removed or put between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (count, pick) => {
        const { rows, head } = sealed(count);
        const at = pick % count;
        const victim = rows[at] as Item;
        const changed = rows.with(at, { ...victim, actor: { kind: 'staff', id: 'S-2' } });
        expect(kinds(changed, head)).toEqual(['changed']);
        expect(kinds(rows.toSpliced(at, 1), head)).toEqual(['removed']);
        expect(kinds(rows.toSpliced(at, 0, { ...victim, sk: `${victim.sk}x` }), head)).toContain('inserted');
      }),
    );
  });

  it('cannot be made by who has the table and not the key', () => {
    const { rows, head } = sealed(4);
    const forged = link(new Uint8Array(32), { seq: 2, hash: String(rows[1]?.hash) }, [
      { ...rows[2], action: 'nothing' },
      rows[3] as Item,
    ]);
    const chain = [
      rows[0],
      rows[1],
      { ...rows[2], action: 'nothing', ...forged.links[0] },
      { ...rows[3], ...forged.links[1] },
    ];
    expect(kinds(chain as Item[], forged.head)).toEqual(['changed', 'changed']);
    expect(kinds(chain as Item[], head)).toContain('head');
  });

  it('misses its last rows when they are gone, and takes no row without a place for one of its own', () => {
    const { rows, head } = sealed(5);
    expect(findings(rows.slice(0, 3), head)).toEqual([
      { what: 'removed', where: 'chain 0', detail: 'ends at 3 of 5: the last rows are gone' },
    ]);
    const { outboxShard, outboxAt, ...placeless } = row(9);
    expect(kinds([...rows, placeless], head)).toEqual(['inserted']);
    const check = new ChainCheck(key, 0);
    for (const each of [...rows, row(9)]) check.add(each);
    expect(check.waiting).toHaveLength(1);
  });
});
