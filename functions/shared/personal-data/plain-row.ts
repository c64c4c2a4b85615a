import type { Item } from '../kernel/transact.ts';
import { open } from '../sealing/seal.ts';

/** How the table finds and tidies the row; digests that only serve to recognise something. */
const MACHINERY = /^(pk|sk|type|ttl|version|gsi\dpk|gsi\dsk|outboxShard|outboxAt|\w+Tag)$/;
const SEALED = /^s1\./;

/** A row as its owner may read it: what was sealed is open, what only machines need is left out. */
export async function plainRow(item: Item): Promise<Record<string, unknown>> {
  const fields = await Promise.all(
    Object.entries(item)
      .filter(([name]) => !MACHINERY.test(name))
      .map(async ([name, value]): Promise<[string, unknown]> => {
        const sealed = typeof value === 'string' && SEALED.test(value);
        return [name, sealed ? await open(`${String(item.pk)}/${name}`, value) : value];
      }),
  );
  return { row: `${String(item.type)} ${String(item.sk)}`, ...Object.fromEntries(fields) };
}
