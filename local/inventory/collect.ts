import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemType } from '../../functions/shared/inventory/item.ts';
import { ITEMS as shared } from '../../functions/shared/inventory/items.ts';
import { projectRoot } from '../engines/synth.ts';

/** Every kind of row there is: each slice names its own in `inventory.ts`. */
export async function allItems(): Promise<ItemType[]> {
  const files = globSync('functions/*/inventory.ts', { cwd: projectRoot }).sort();
  const slices = await Promise.all(
    files.map(async (file) => ((await import(join(projectRoot, file))) as { ITEMS: ItemType[] }).ITEMS),
  );
  return [...slices.flat(), ...shared];
}
