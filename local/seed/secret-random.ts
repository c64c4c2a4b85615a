import { createHmac } from 'node:crypto';
import { env } from '../../functions/shared/env.ts';

/** Random integers that follow from this district's secret: the same after a restart, and nobody else's guess. */
export function secretRandom(purpose: string): (below: number) => number {
  const secret = env().MASTER_SECRET;
  if (!secret) throw new Error('Only a local district, which has MASTER_SECRET, can be seeded.');
  let drawn = 0;
  return (below) => {
    const digest = createHmac('sha256', secret).update(`demo/${purpose}/${drawn++}`).digest();
    // 48 bits over a small range: no bias worth naming.
    return digest.readUIntBE(0, 6) % below;
  };
}
