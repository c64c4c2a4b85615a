import type { Finding } from './find-missing-effects.ts';
import type { Inner, Row } from './row.ts';

interface Bonds {
  closed: boolean;
  parent?: string;
  /** Its parts, and whether they are still open. */
  parts: Map<string, boolean>;
  root?: string;
  merged: Set<string>;
}

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** What one order says of another: a part of its order, a merged one of its root, and each the other way. */
export class OrderBonds {
  private readonly orders = new Map<string, Bonds>();

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const order = rows.find(({ type }) => type === 'order');
    if (!order) return;
    const id = pk.slice('ORDER#'.length);
    const { open, closed } = (order.parts ?? {}) as Inner;
    const parts = new Map([
      ...texts(open).map((part) => [part, true] as const),
      ...texts(closed).map((part) => [part, false] as const),
    ]);
    const [parent, root] = [text(order.parent), text((order.mergedInto as Inner | undefined)?.order)];
    const merged = new Set(texts(order.merged));
    if (!parent && !root && parts.size === 0 && merged.size === 0) return;
    const isClosed = order.status === 'closed';
    this.orders.set(id, {
      closed: isClosed,
      parts,
      merged,
      ...(parent ? { parent } : {}),
      ...(root ? { root } : {}),
    });
  }

  findings(): Finding[] {
    return [...this.orders].flatMap(([id, bonds]) => [
      ...this.ofPart(id, bonds),
      ...this.ofMerged(id, bonds),
    ]);
  }

  private ofPart(id: string, { parent, closed, parts }: Bonds): Finding[] {
    const counted = parent && this.orders.get(parent)?.parts.get(id);
    return [
      ...(parent && counted !== !closed ? [{ kind: 'part_not_counted', id, detail: parent }] : []),
      ...[...parts.keys()]
        .filter((part) => this.orders.get(part)?.parent !== id)
        .map((part) => ({ kind: 'part_missing', id, detail: part })),
    ];
  }

  private ofMerged(id: string, { root, merged }: Bonds): Finding[] {
    const known = root === undefined ? undefined : this.orders.get(root);
    return [
      ...(root && !known?.merged.has(id) ? [{ kind: 'merge_not_counted', id, detail: root }] : []),
      ...(root && known?.root ? [{ kind: 'root_is_merged', id, detail: root }] : []),
      ...[...merged]
        .filter((other) => this.orders.get(other)?.root !== id)
        .map((other) => ({ kind: 'merge_missing', id, detail: other })),
    ];
  }
}
