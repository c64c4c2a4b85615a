import type { World } from '../world.ts';
import { ask } from './client.ts';

/** Asks, sometimes from two places at once, and keeps what was answered: one operation, one answer. */
export async function once<T>(
  world: World,
  kind: string,
  id: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const { random, witness } = world;
  const say = async (): Promise<T | undefined> => {
    const heard = await ask(world, kind, work);
    if (!heard || !('value' in heard)) return undefined;
    witness.heard(`${kind} ${id}`, heard.value, work);
    return heard.value;
  };
  const twin = random.chance(0.3) ? world.sleep(random.int(3_000)).then(say) : undefined;
  const first = await say();
  return first ?? (await twin);
}
