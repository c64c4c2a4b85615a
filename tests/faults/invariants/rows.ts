import type { Item } from '../simulated/values.ts';
import type { World } from '../world.ts';

export type Row = Item & { pk: string; sk: string };

/** All rows by type; what has no type is configuration or outbox. */
export function rowsByType(world: Pick<World, 'table'>): (type: string) => Row[] {
  const byType = new Map<string, Row[]>();
  for (const item of world.table.engine.store.all()) {
    const type = String(item.type ?? (String(item.pk).startsWith('OUTBOX#') ? 'outbox' : 'config'));
    const rows = byType.get(type) ?? [];
    rows.push(item as Row);
    byType.set(type, rows);
  }
  return (type) => byType.get(type) ?? [];
}

export const under = (rows: readonly Row[], pk: string): Row[] => rows.filter((row) => row.pk === pk);
