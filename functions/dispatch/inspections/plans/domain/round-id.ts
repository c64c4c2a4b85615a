import { createHash } from 'node:crypto';
import { idOf } from '../../../../shared/ids.ts';

/**
 * The order of a plan for one date and region has one id, whoever raises it and however often: its put is conditional,
 * so there is one order.
 */
export function roundId(planId: string, date: string, region: string): string {
  const digest = createHash('sha256').update(`${planId}\n${date}\n${region}`).digest();
  return idOf('W', Date.parse(date), digest.subarray(0, 10));
}
